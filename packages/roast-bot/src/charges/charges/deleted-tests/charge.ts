import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { countAdded, countDeleted } from "../../files.ts";
import { findAddedLines, findDeletedLines, type BlamedLine } from "../../reading/blamed-lines.ts";
import { readTestName } from "../../reading/names.ts";
import { countFigure, linesBefore } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "deleted-tests",
  title: "Tests deleted",
  about: "tests",
  meaning: "Tests are gone while the source grew.",
  leavesAlone: "tests of deleted code, moved, renamed or parametrised tests",
  theme: "skipped-tests",
  severity: { least: 5, most: 8, by: "tests" },
  figures: { tests: "test" },
  terms: ["test"],
} as const;

const fewest = 3;

export function detect(change: Change): Finding | undefined {
  const gone = goneTests(change);
  const first = gone[0];
  if (!first || gone.length < fewest || !codeStays(change)) return undefined;
  const proof = gone.map(({ line }) => linesBefore(line.path, { from: line.number }));
  return {
    severity: scaleSeverity(meta.severity, { value: gone.length, mild: fewest, severe: 20 }),
    summary: `${gone.length} tests were deleted while the source code grew, among them “${first.name}”.`,
    proof,
    figures: [countFigure({ id: "tests", unit: "test", label: "tests deleted" }, proof)],
    terms: { test: first.name },
  };
}

interface GoneTest {
  name: string;
  line: BlamedLine;
}

/** Deleted tests that are not there under the same or another name; none if tests were merged into tables. */
function goneTests(change: Change): readonly GoneTest[] {
  const added = findAddedLines(change, "test");
  const tables =
    /\b(parametrize|\.each|@ParameterizedTest|t\.Run|test_case|rstest|subTest|cases)\b/;
  if (added.some(({ code }) => tables.test(code))) return [];
  const names = new Set(added.map((line) => readTestName(line)));
  const gone = findDeletedLines(change, "test").flatMap((line) => {
    const name = readTestName(line);
    return name === undefined || names.has(name) ? [] : [{ name, line }];
  });
  const arrived = [...names].filter((name) => name !== undefined).length;
  return arrived === 0 ? gone : gone.length - arrived >= fewest ? gone.slice(arrived) : [];
}

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
