import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { countAdded, countDeleted } from "../../files.ts";
import { findGoneTests } from "../../reading/find-tests.ts";
import { readChange } from "../../reading/read-change.ts";
import { countFigure, linesBefore } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "deleted-tests",
  title: "Tests deleted",
  about: "tests",
  meaning: "Tests are gone, nothing came into the tests, and the source grew.",
  leavesAlone:
    "tests of deleted code; moved, renamed or parametrised tests; other tests that came or grew, which may check the same; tests that were skipped",
  theme: "skipped-tests",
  severity: { least: 5, most: 8, by: "tests" },
  figures: { tests: "test" },
  terms: ["test"],
} as const;

const fewest = 3;

export function detect(change: Change): Finding | undefined {
  const gone = findGoneTests(change);
  const first = gone[0];
  if (!first || gone.length < fewest || !codeStays(change) || testsGrow(change)) return undefined;
  const proof = gone.map(({ line }) => linesBefore(line.path, { from: line.number }));
  return {
    severity: scaleSeverity(meta.severity, { value: gone.length, mild: fewest, severe: 20 }),
    summary: `${gone.length} tests were deleted while the source code grew, among them “${first.name}”.`,
    proof,
    figures: [countFigure({ id: "tests", unit: "test", label: "tests deleted" }, proof)],
    terms: { test: first.name },
  };
}

/** Whether anything but an import came into the tests, moved or new: it may check what the gone ones did. */
function testsGrow(change: Change): boolean {
  const read = readChange(change).filter(({ role }) => role === "test");
  const files = new Set(read.map(({ file }) => file));
  return (
    read.some(({ hunks }) =>
      hunks.some(({ after }) =>
        after.some(({ changed, code }) => changed && /\w/.test(code) && !importing.test(code)),
      ),
    ) || change.files.some((file) => file.role === "test" && file.additions > 0 && !files.has(file))
  );
}

const importing = /^\s*(?:import|from|use|using|package)\b|\brequire(?:_relative)?\b/;

function codeStays(change: Change): boolean {
  const removes =
    /\b(remove|delete|drop|deprecat|replace|rewrite|revert|retire|kill|migrat|move|split)/i.test(
      change.title,
    );
  const goneSource = change.files.some(
    ({ role, status }) => role === "source" && status === "deleted",
  );
  return (
    !removes &&
    !goneSource &&
    countAdded(change, "source") >= 10 &&
    countAdded(change, "source") > countDeleted(change, "source")
  );
}
