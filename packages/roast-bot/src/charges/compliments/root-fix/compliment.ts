import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { addedIn } from "../../added-in.ts";
import { isFix } from "../../log/is-fix.ts";
import { addedLines } from "../../reading/blamed-lines.ts";
import { testName } from "../../reading/test-name.ts";
import { linesAfter, pullRequest } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "root-fix",
  title: "A fix with its test",
  about: "tests",
  meaning: "A small fix comes with a new test.",
  severity: 6,
  figures: { tests: "line", source: "line" },
  terms: ["test"],
} as const;

const largestFix = 60;

export function detect(change: Change): Finding | undefined {
  const source = addedIn(change, "source");
  if (!isFix(change.title) || source < 1 || source > largestFix) return undefined;
  for (const line of addedLines(change, "test")) {
    const test = testName(line);
    if (test === undefined) continue;
    return {
      severity: meta.severity,
      summary: `A fix of ${source} lines of source code comes with the new test “${test}”.`,
      proof: [linesAfter(line.path, { from: line.number }), pullRequest],
      figures: [
        {
          id: "tests",
          unit: "line",
          label: "lines of tests added",
          op: "sum",
          of: [{ figure: "tests.added" }],
        },
        {
          id: "source",
          unit: "line",
          label: "lines of source code added",
          op: "sum",
          of: [{ figure: "source.added" }],
        },
      ],
      terms: { test },
    };
  }
  return undefined;
}
