import type { BuildResult } from "./build-result.ts";
import { describeCounts, summarize } from "./summarize.ts";

/** The end of a build as Markdown, for a pull request's comment or a job's page. */
export function summaryMarkdown(result: BuildResult): string {
  const summary = summarize(result);
  const counts = describeCounts(summary);
  const lines = [
    `## dbt: ${summary.status}`,
    "",
    `${counts || "nothing selected"}, in ${summary.seconds.toFixed(1)} s.`,
    ...(summary.hostError === undefined
      ? []
      : ["", "dbt as a whole:", "", fenced(summary.hostError)]),
    ...(summary.failures.length === 0 ? [] : ["", "### Failed"]),
    ...summary.failures.flatMap(({ uniqueId, message, skipped, attempts, tolerated }) => [
      "",
      `**\`${uniqueId}\`**${attempts > 1 ? ` (${attempts} attempts)` : ""}`,
      "",
      fenced(message),
      ...(tolerated ? ["", "Its descendants went on (`on_error: continue`)."] : []),
      ...(skipped.length === 0
        ? []
        : ["", `Skipped because of it: ${skipped.map((id) => `\`${id}\``).join(", ")}`]),
    ]),
    ...(summary.stale.length === 0 ? [] : ["", "### Stale sources", ""]),
    ...summary.stale.map(({ uniqueId, reason, skipped }) => {
      const because = skipped.map((id) => `\`${id}\``).join(", ");
      return `- \`${uniqueId}\`: ${reason}${skipped.length === 0 ? "" : `. Skipped because of it: ${because}`}`;
    }),
    ...(summary.warnings.length === 0 ? [] : ["", "### Warned", ""]),
    ...summary.warnings.map(({ uniqueId, message }) => `- \`${uniqueId}\`: ${message}`),
    ...(summary.slowest.length === 0
      ? []
      : ["", "### Slowest", "", "| node | seconds |", "| --- | ---: |"]),
    ...summary.slowest.map(
      ({ uniqueId, seconds }) => `| \`${uniqueId}\` | ${seconds.toFixed(2)} |`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

/** A fence longer than any in the text, so that a message can't end it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}
