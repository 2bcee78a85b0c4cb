import type { RunReport } from "../run/run-report.ts";
import type { ExitCode } from "./command-io.ts";

/** 0: settled; 1: something failed; 2: the promise itself can't be read. */
export function exitCodeOf({ outcome, problems }: RunReport): ExitCode {
  if (outcome === "settled") return 0;
  return problems.some(({ stage }) => stage === "configuration") ? 2 : 1;
}
