export { audit, type AuditOptions } from "./commands/api/audit.ts";
export { backtest, type BacktestOptions } from "./commands/api/backtest.ts";
export { check, type CheckOptions } from "./commands/api/check.ts";
export { roast, type RoastOptions } from "./commands/api/roast.ts";
export { run, type RunOptions } from "./commands/api/run.ts";
export type { Surroundings } from "./commands/api/surroundings.ts";
export {
  verify,
  type VerifyDevLogOptions,
  type VerifyRoastOptions,
} from "./commands/api/verify.ts";

export { UsageError } from "./commands/usage-error.ts";
export { DevLogError } from "./dev-log/open-dev-log.ts";
export { EvidenceError } from "./change/open-repository.ts";
export { GitError } from "./git/git-error.ts";

export type {
  BacktestReport,
  CheckReport,
  DevLogVerification,
  EvidencePack,
  LedgerAudit,
  Roast,
  RoastReport,
  RunReport,
  VerifyReport,
} from "@mea-culpa/formats";
export type { DevLogPromise } from "./promise/promise.ts";
