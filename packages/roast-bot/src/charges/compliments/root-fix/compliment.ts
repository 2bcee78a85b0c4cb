import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { countAdded } from "../../files.ts";
import { isFix } from "../../log/subjects.ts";
import { findAllNewTests, findNewTests } from "../../reading/find-tests.ts";
import { fileAt, linesAfter, pullRequest, basicFigure } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "root-fix",
  title: "A fix with its test",
  about: "tests",
  meaning: "A small fix comes with a new test.",
  severity: 6,
  figures: { tests: "line", source: "line" },
  terms: ["test?", "where?"],
} as const;

const largestFix = 60;

export function detect(change: Change, history?: History): Finding | undefined {
  const source = countAdded(change, "source");
  if (!isFix(change.title) || source < 1 || source > largestFix) return undefined;
  const tests = findNewTests(change).filter(
    ({ line }) => history?.copiedLines.has(line.text.trim()) !== true,
  );
  // Of several files the one with most of what was added to tests.
  const [largest] = change.files
    .filter(({ role }) => role === "test")
    .toSorted((one, other) => other.additions - one.additions);
  const [first, ...others] = tests.toSorted(
    (one, other) =>
      Number(other.line.path === largest?.path) - Number(one.line.path === largest?.path),
  );
  if (first === undefined) return undefined;
  const {
    name: test,
    line: { path, number },
  } = first;
  // Which of several is that of the fix is not known, whoever wrote them, and whatever else is called so.
  const isOne = findAllNewTests(change).length === 1;
  if (!isOne && (path !== largest?.path || others.some(({ line }) => line.path !== path)))
    return undefined;
  return {
    severity: meta.severity,
    summary: `A fix of ${source} lines of source code comes with ${isOne ? `the new test “${test}”` : `new tests in \`${path}\``}.`,
    proof: [linesAfter(path, { from: number }), pullRequest, ...(isOne ? [] : [fileAt({ path })])],
    figures: [
      basicFigure({ id: "tests", unit: "line", label: "lines of tests added" }, "tests.added"),
      basicFigure(
        { id: "source", unit: "line", label: "lines of source code added" },
        "source.added",
      ),
    ],
    terms: isOne ? { test } : { where: path },
  };
}
