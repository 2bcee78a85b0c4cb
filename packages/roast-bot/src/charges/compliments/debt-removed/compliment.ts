import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findAddedLines, findDeletedLines, type BlamedLine } from "../../reading/blamed-lines.ts";
import { countFigure, linesBefore } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "debt-removed",
  title: "Debt paid back",
  about: "code",
  meaning: "To-dos and ignored checks went away.",
  severity: { least: 3, most: 7, by: "marks" },
  figures: { marks: "occurrence" },
  terms: ["marker"],
} as const;

export function detect(change: Change): Finding | undefined {
  const paid = paidLines(change);
  const [first] = paid;
  const marker = first && debt(first);
  if (!first || marker === undefined || paid.length < 2) return undefined;
  const proof = paid.map(({ path, number }) => linesBefore(path, { from: number }));
  return {
    severity: scaleSeverity(meta.severity, { value: paid.length, mild: 2, severe: 12 }),
    summary: `To-dos and ignored checks that went away: ${paid.length}.`,
    proof,
    figures: [
      countFigure(
        { id: "marks", unit: "occurrence", label: "to-dos and ignored checks removed" },
        proof,
      ),
    ],
    terms: { marker },
  };
}

function paidLines(change: Change): readonly BlamedLine[] {
  const added = findAddedLines(change, "source").filter(isDebt).length;
  // What left with its whole file was not paid.
  const left = new Set(
    change.files.filter(({ status }) => status === "deleted").map(({ path }) => path),
  );
  const gone = findDeletedLines(change, "source").filter(
    (line) => isDebt(line) && !left.has(line.path),
  );
  return gone.slice(0, Math.max(0, gone.length - added));
}

function isDebt(line: BlamedLine): boolean {
  return debt(line) !== undefined;
}

function debt({ comment }: BlamedLine): string | undefined {
  return /^[\s*!/#-]*(TODO|FIXME|HACK|XXX|@ts-ignore|type: ignore|noqa|eslint-disable)\b/.exec(
    comment,
  )?.[1];
}
