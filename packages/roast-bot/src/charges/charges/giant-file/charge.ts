import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangedFile } from "../../../change/change.ts";
import { isTable } from "../../files.ts";
import { readChange } from "../../reading/read-change.ts";
import { findSyntax } from "../../reading/syntax.ts";
import { fieldFigure, fileAt } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export const meta = {
  code: "giant-file",
  title: "One giant file",
  about: "size",
  meaning: "A source file of more than 1,000 lines grew by at least 80.",
  leavesAlone:
    "tests (also those inside a Rust file), tables of data, files that shrank, generated ones, mostly comments",
  theme: "giant",
  severity: { least: 3, most: 7, by: "length" },
  figures: { length: "line", "added?": "line" },
  terms: ["path", "name"],
  affinities: [{ with: "long-function", points: 2, why: "a long function in a long file" }],
} as const;

const giant = 1_000;
const grownEnough = 80;

export function detect(change: Change): Finding | undefined {
  const largest = change.files
    .filter((file) => isGiant(file, change) && !isTable(file))
    .toSorted((one, other) => other.linesAtMerge - one.linesAtMerge)[0];
  if (!largest) return undefined;
  const file = fileAt(largest);
  const added = readChange(change)
    .filter((read) => read.file.path === largest.path)
    .flatMap(({ hunks }) => hunks.flatMap(({ after }) => after))
    .filter(({ changed, text }) => changed && text.trim().length > 3);
  // What describes the code makes the file longer, and easier.
  if (added.filter(({ code }) => code.trim() === "").length * 2 > added.length) return undefined;
  // What was only moved or indented anew is counted by git, and is not new.
  const isAllNew = largest.hunks.length > 0 && !added.some(({ excused }) => excused);
  return {
    severity: scaleSeverity(meta.severity, {
      value: largest.linesAtMerge,
      mild: giant,
      severe: 6_000,
    }),
    summary: `\`${largest.path}\` has ${largest.linesAtMerge} lines; this change added ${largest.additions}.`,
    proof: [file],
    figures: [
      fieldFigure(
        { id: "length", unit: "line", label: "lines of the file at the merge" },
        { exhibit: file, field: "linesAtMerge" },
      ),
      ...(isAllNew
        ? [
            fieldFigure(
              { id: "added", unit: "line", label: "lines added to the file" },
              { exhibit: file, field: "additions" },
            ),
          ]
        : []),
    ],
    terms: { path: largest.path, name: largest.path.slice(largest.path.lastIndexOf("/") + 1) },
  };
}

function isGiant(file: ChangedFile, change: Change): boolean {
  const { role, language, linesAtMerge, inlineTestLines, additions, deletions, status } = file;
  return (
    role === "source" &&
    findSyntax(language) !== undefined &&
    linesAtMerge - inlineTestLines > giant &&
    status !== "renamed" &&
    additions - deletions - countInlineTestGrowth(file, change) >= grownEnough
  );
}

/** By how many lines the tests inside of a source file grew. */
function countInlineTestGrowth({ path }: ChangedFile, change: Change): number {
  const tests = readChange(change).filter(
    ({ file, role }) => file.path === path && role === "test",
  );
  const count = (side: "after" | "before"): number =>
    tests
      .flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk[side]))
      .filter(({ changed }) => changed).length;
  return count("after") - count("before");
}
