export { heartbeatSchema } from "./heartbeat.ts";
export type { Heartbeat } from "./heartbeat.ts";
export { ledgerLineSchema, slotRecordSchema } from "./ledger-line.ts";
export type {
  ErratumRecord,
  LedgerLine,
  LedgerRecord,
  PenanceRecord,
  PromiseRecord,
  RecordedEntry,
  RecordedPenance,
  RunRecord,
  SlotRecord,
  WaitingRoast,
} from "./ledger-line.ts";
export {
  cadenceExpected,
  cadencePattern,
  entryFillIns,
  generatorNames,
  parseGrace,
  promiseSchema,
  publishWays,
} from "./promise.ts";
export type { GeneratorName, PromiseDocument, PublishWay } from "./promise.ts";
export { fleetSchema } from "./fleet.ts";
export type { FleetDocument, FleetPromise } from "./fleet.ts";
export {
  type ForgeAddress,
  forgeAddressExpected,
  type ForgeName,
  namesForge,
  parseForgeAddress,
} from "./forge-address.ts";
export { gitAddressExpected, gitAddressKind } from "./git-address.ts";
export { firstSince, isLocalDay, isTimeZone, sinceExpected } from "./local-day.ts";
export { parseRepositoryPath, repositoryPathExpected } from "./repository-path.ts";
export {
  isWebAddress,
  modelExpected,
  parseModelChoice,
  parseWriterChoice,
  writerExpected,
} from "./writer-choice.ts";
export type { ModelChoice, WriterChoice } from "./writer-choice.ts";
export { evidencePackSchema } from "./evidence-pack.ts";
export type { Authorship, Charge, Compliment, EvidencePack, Subject } from "./evidence-pack.ts";
export { exhibitSchema } from "./exhibit.ts";
export type {
  CommitExhibit,
  EarlierExhibit,
  Exhibit,
  FileExhibit,
  FileRole,
  FunctionExhibit,
  IntroductionExhibit,
  LinesExhibit,
  PatchExhibit,
  LaterExhibit,
  ListedExhibit,
  ListExhibit,
  PullRequestExhibit,
  ReviewExhibit,
  TrackedExhibit,
} from "./exhibit.ts";
export { figureSchema } from "./figure.ts";
export type { Figure, Formula, Unit } from "./figure.ts";
export { roastSchema } from "./roast.ts";
export type { Block, Cite, LogItem, Roast, Section, Sentence } from "./roast.ts";
export { currentReceipts, receiptsSchema } from "./receipts.ts";
export type { Hearing, Receipt, Receipts, Ruling, Statement } from "./receipts.ts";
export { roastMarkSchema } from "./roast-mark.ts";
export type { RoastMark } from "./roast-mark.ts";
export { backtestReportSchema } from "./reports/backtest-report.ts";
export type { BacktestedSlot, BacktestReport } from "./reports/backtest-report.ts";
export { checkReportSchema } from "./reports/check-report.ts";
export { type FleetReport, fleetReportSchema, type FleetRun } from "./reports/fleet-report.ts";
export { type WatchReport, watchReportSchema } from "./reports/watch-report.ts";
export type { CheckedSlot, CheckReport } from "./reports/check-report.ts";
export { devLogVerificationSchema, ledgerAuditSchema } from "./reports/dev-log-verification.ts";
export type {
  AuditedRoast,
  AuditedSlot,
  AuditedSource,
  AuditFinding,
  DevLogVerification,
  LedgerAudit,
  RebuiltSlot,
  Witness,
} from "./reports/dev-log-verification.ts";
export { doctorReportSchema } from "./reports/doctor-report.ts";
export type { DoctorFinding, DoctorReport, ExaminedEntry } from "./reports/doctor-report.ts";
export type { ReportedEntry } from "./reports/entries.ts";
export { roastReportSchema } from "./reports/roast-report.ts";
export type { ReportedCase, RoastReport } from "./reports/roast-report.ts";
export { runReportSchema } from "./reports/run-report.ts";
export type {
  DescribedError,
  PublishedFile,
  ReportedDraft,
  ReportedProblem,
  ReportedSlot,
  RunReport,
} from "./reports/run-report.ts";
export { verifyReportSchema } from "./reports/verify-report.ts";
export type {
  ObjectionCode,
  SentenceClass,
  VerificationFinding,
  VerifiedClaim,
  VerifyReport,
} from "./reports/verify-report.ts";
export type { Person, RecordedError, Shortfall, Slot, Verdict } from "./values.ts";
