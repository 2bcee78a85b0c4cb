import type { ChangedFile } from "../../change/change.ts";
import type { Detector } from "../../case/charge.ts";
import { isTable } from "../reading/is-table.ts";
import { syntaxOf } from "../reading/syntax.ts";
import { fieldFigure, fileAt } from "../requests.ts";
import { scaleSeverity } from "../severity.ts";

const giant = 1_000;
const grownEnough = 80;

/** A file that was told to hold everything, and now holds more. */
export const giantFile: Detector = {
  code: "giant-file",
  title: "One giant file",
  detect: ({ files }) => {
    const largest = files
      .filter((file) => isGiant(file) && !isTable(file))
      .toSorted((one, other) => other.linesAtMerge - one.linesAtMerge)[0];
    if (!largest) return undefined;
    const file = fileAt(largest);
    return {
      severity: scaleSeverity({
        value: largest.linesAtMerge,
        mild: giant,
        severe: 6_000,
        least: 3,
        most: 7,
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
  },
};

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
    syntaxOf(language) !== undefined &&
    linesAtMerge > giant &&
    status !== "renamed" &&
    additions - deletions >= grownEnough
  );
}
