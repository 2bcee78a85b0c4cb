import type { Detector } from "../../case/charge.ts";
import { addedIn } from "../added-in.ts";
import { isFix } from "../log/is-fix.ts";
import { addedLines } from "../reading/blamed-lines.ts";
import { testName } from "../reading/test-name.ts";
import { linesAfter, pullRequest } from "../requests.ts";

const largestFix = 60;

/** A small fix with a test that would have caught the bug. */
export const rootFix: Detector = {
  code: "root-fix",
  title: "A fix with its test",
  detect: (change) => {
    const source = addedIn(change, "source");
    if (!isFix(change.title) || source < 1 || source > largestFix) return undefined;
    for (const line of addedLines(change, "test")) {
      const test = testName(line);
      if (test === undefined) continue;
      return {
        severity: 6,
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
  },
};
