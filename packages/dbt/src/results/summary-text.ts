import type { BuildResult } from "./build-result.ts";
import { describeCounts, type FailureSummary, type StaleSummary, summarize } from "./summarize.ts";

/** The end of a build for a terminal: what failed and why, what that stopped, what was slow. */
export function summaryText(result: BuildResult): string {
  const summary = summarize(result);
  const lines = [
    ...summary.failures.flatMap(failureLines),
    ...summary.stale.flatMap(staleLines),
    ...summary.failedOperations.map((id) => `FAILED  ${id}: see dbt's log`),
    ...(summary.hostError === undefined ? [] : [`FAILED  dbt as a whole: ${summary.hostError}`]),
    ...summary.warnings.map(({ uniqueId, message }) => `WARNED  ${uniqueId}: ${message}`),
    ...(summary.slowest.length > 1
      ? [
          "Slowest nodes:",
          ...summary.slowest.map(
            ({ uniqueId, seconds }) => `  ${seconds.toFixed(2)} s  ${uniqueId}`,
          ),
        ]
      : []),
    result.plan.nodes.length === 0
      ? "Nothing is selected that dbt would execute."
      : `${summary.status}: ${describeCounts(summary)}, in ${summary.seconds.toFixed(1)} s`,
  ];
  return `${lines.join("\n")}\n`;
}

function staleLines({ uniqueId, reason, skipped }: StaleSummary): readonly string[] {
  return [
    `STALE   ${uniqueId}: ${reason}`,
    ...(skipped.length === 0 ? [] : [`  skipped because of it: ${skipped.join(", ")}`]),
    "",
  ];
}

function failureLines(failure: FailureSummary): readonly string[] {
  const code = failure.databaseCode === undefined ? "" : ` [${failure.databaseCode}]`;
  const tries = failure.attempts > 1 ? `, ${failure.attempts} attempts` : "";
  const tolerated = failure.tolerated ? ["  its descendants went on (on_error: continue)"] : [];
  return [
    `FAILED  ${failure.uniqueId} (${failure.path}${tries})${code}`,
    ...failure.message.split("\n").map((line) => `  ${line.trim()}`),
    ...(failure.compiledPath === undefined ? [] : [`  compiled: ${failure.compiledPath}`]),
    ...tolerated,
    ...(failure.skipped.length === 0
      ? []
      : [`  skipped because of it: ${failure.skipped.join(", ")}`]),
    "",
  ];
}
