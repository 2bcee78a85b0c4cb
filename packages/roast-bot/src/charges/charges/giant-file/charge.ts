import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangedFile } from "../../../change/change.ts";
import { isTable } from "../../files.ts";
import { findSyntax } from "../../reading/syntax.ts";
import { fieldFigure, fileAt } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "giant-file",
  title: "One giant file",
  about: "size",
  meaning: "A source file of more than 1,000 lines grew by at least 80.",
  leavesAlone: "tests, tables of data, files that shrank, generated ones",
  theme: "giant",
  severity: { least: 3, most: 7, by: "length" },
  figures: { length: "line", added: "line" },
  terms: ["path", "name"],
  affinities: [{ with: "long-function", points: 2, why: "a long function in a long file" }],
} as const;

const giant = 1_000;
const grownEnough = 80;

export function detect({ files }: Change): Finding | undefined {
  const largest = files
    .filter((file) => isGiant(file) && !isTable(file))
    .toSorted((one, other) => other.linesAtMerge - one.linesAtMerge)[0];
  if (!largest) return undefined;
  const file = fileAt(largest);
  return {
    severity: scaleSeverity(meta.severity, {
      value: largest.linesAtMerge,
      mild: giant,
      severe: 6_000,
    }),
    summary: `\`${largest.path}\` has ${largest.linesAtMerge} lines; this change added ${largest.additions} of them.`,
    proof: [file],
    figures: [
      fieldFigure(
        { id: "length", unit: "line", label: "lines of the file at the merge" },
        { exhibit: file, field: "linesAtMerge" },
      ),
      fieldFigure(
        { id: "added", unit: "line", label: "lines added to the file" },
        { exhibit: file, field: "additions" },
      ),
    ],
    terms: { path: largest.path, name: largest.path.slice(largest.path.lastIndexOf("/") + 1) },
  };
}

function isGiant({
  role,
  language,
  linesAtMerge,
  additions,
  deletions,
  status,
}: ChangedFile): boolean {
  return (
    role === "source" &&
    findSyntax(language) !== undefined &&
    linesAtMerge > giant &&
    status !== "renamed" &&
    additions - deletions >= grownEnough
  );
}
