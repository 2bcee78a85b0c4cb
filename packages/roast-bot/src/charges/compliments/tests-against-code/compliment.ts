import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangedFile } from "../../../change/change.ts";
import { countAdded, countDeleted, isShownOff } from "../../files.ts";
import { fileAt, basicFigure, sumFigure } from "../../requests.ts";
import { findSyntax } from "../../reading/syntax.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "tests-against-code",
  title: "Tests that outweigh the code",
  about: "tests",
  meaning: "At least as many lines of tests as of source code were added.",
  severity: { least: 5, most: 9, by: "share" },
  figures: { tests: "line", source: "line", percent: "percent" },
  terms: ["path"],
  isCommon: true,
} as const;

export function detect(change: Change): Finding | undefined {
  const source = countAdded(change, "source");
  // Samples, keys and snapshots that tests read are no tests.
  const longest = change.files
    .filter((file) => file.role === "test" && isCode(file))
    .toSorted((one, other) => other.additions - one.additions);
  const tests = countAdded({ files: longest }, "test");
  // Tests that were only written anew don't prove more than before.
  const grown = tests - countDeleted({ files: longest }, "test");
  const [first] = longest;
  if (change.files.some((file) => file.role === "source" && isShownOff(file))) return undefined;
  if (!first || source < 10 || grown < Math.max(30, source)) return undefined;
  return {
    severity: scaleSeverity(meta.severity, { value: tests / source, mild: 1, severe: 4 }),
    summary: `Tests grew by ${tests} lines, the source code that they test by ${source}.`,
    proof: longest.slice(0, 3).map(fileAt),
    figures: [
      sumFigure(
        { id: "tests", unit: "line", label: "lines of tests added" },
        { exhibits: longest.map(fileAt), field: "newLines" },
      ),
      basicFigure(
        { id: "source", unit: "line", label: "lines of source code added" },
        "source.added",
      ),
      {
        id: "percent",
        unit: "percent",
        label: "lines of tests for the lines of source code",
        op: "percent",
        of: [{ figure: "tests" }, { figure: "source.added" }],
        digits: 0,
      },
    ],
    terms: { path: first.path },
  };
}

function isCode({ language }: ChangedFile): boolean {
  return findSyntax(language) !== undefined;
}
