import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangedFile } from "../../../change/change.ts";
import { countAdded, countDeleted, isShownOff } from "../../files.ts";
import { fileAt, sumFigure } from "../../requests.ts";
import { type BlamedLine, findAddedLines, findDeletedLines } from "../../reading/blamed-lines.ts";
import { findSyntax } from "../../reading/syntax.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "net-deletion",
  title: "Code that shrank",
  about: "size",
  meaning: "Source code shrank by thirty lines or more.",
  severity: { least: 4, most: 9, by: "lines" },
  figures: { deleted: "line", added: "line", gone: "line" },
  terms: [],
  isCommon: true,
} as const;

const fewest = 30;

export function detect(change: Change): Finding | undefined {
  // What is in no language that we know is junk, data or a setting of an editor.
  const code = change.files.filter(
    (file) =>
      file.role === "source" && findSyntax(file.language) !== undefined && !isShownOff(file),
  );
  // Of a part it is not said: it would be heard as all of the source.
  const others = change.files.filter((file) => file.role === "source" && !code.includes(file));
  if (others.some(({ additions, deletions }) => additions + deletions > 0)) return undefined;
  const [added, deleted] = [
    countAdded({ files: code }, "source"),
    countDeleted({ files: code }, "source"),
  ];
  // How much shorter it is is a matter of all lines; that it shrank, of those that did not only move.
  const [came, went] = [sumLines(code, "additions"), sumLines(code, "deletions")];
  const gone = went - came;
  if (Math.min(gone, deleted - added) < fewest || deleted * 2 < went) return undefined;
  const remarks =
    countRemarks(findDeletedLines(change, "source")) -
    countRemarks(findAddedLines(change, "source"));
  // What was said beside the code may be said elsewhere now.
  if ((gone - remarks) * 2 < gone) return undefined;
  const source = code.map(fileAt);
  return {
    severity: scaleSeverity(meta.severity, { value: gone, mild: fewest, severe: 1_000 }),
    summary: `Source code shrank by ${gone} lines: ${went} deleted, ${came} added.`,
    proof: source.slice(0, 3),
    figures: [
      sumFigure(
        { id: "deleted", unit: "line", label: "lines of source code deleted" },
        { exhibits: source, field: "deletions" },
      ),
      sumFigure(
        { id: "added", unit: "line", label: "lines of source code added" },
        { exhibits: source, field: "additions" },
      ),
      {
        id: "gone",
        unit: "line",
        label: "lines of source code fewer than before",
        op: "difference",
        of: [{ figure: "deleted" }, { figure: "added" }],
      },
    ],
  };
}

function countRemarks(lines: readonly BlamedLine[]): number {
  return lines.filter(({ code, comment }) => comment !== "" && !/\w/.test(code)).length;
}

function sumLines(files: readonly ChangedFile[], field: "additions" | "deletions"): number {
  return files.reduce((sum, file) => sum + file[field], 0);
}
