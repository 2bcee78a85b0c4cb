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

export type { BacktestReport } from "./commands/backtest-report.ts";
export type { CheckReport } from "./commands/check-report.ts";
export type { RoastReport } from "./run/roast-report.ts";
export type { RunReport } from "./run/run-report.ts";
export type { DevLogVerification } from "./commands/verify-dev-log.ts";
export type { VerifyReport } from "./commands/verify-report.ts";

export { UsageError } from "./commands/usage-error.ts";
export { DevLogError } from "./dev-log/open-dev-log.ts";
export { EvidenceError } from "./change/open-source.ts";
export { GitError } from "./git/git-error.ts";

export type { DevLogPromise } from "./promise/promise.ts";
export type { EvidencePack } from "./case/evidence-pack.ts";
export type { Roast } from "./roast/roast.ts";
