import type { Change } from "../../change/change.ts";
import { readChange, type BlamedRole, type ReadLine } from "./read-change.ts";

/** A line of the change with the file it stands in. */
export interface BlamedLine extends ReadLine {
  readonly path: string;
  readonly language: string;
}

/** The lines that the change added, as far as they are the author’s and were not only moved. */
export function findAddedLines(change: Change, role: BlamedRole): readonly BlamedLine[] {
  return collectLines(change, { role, side: "after" });
}

/** The lines that the change deleted, as far as the author did and did not only move them. */
export function findDeletedLines(change: Change, role: BlamedRole): readonly BlamedLine[] {
  return collectLines(change, { role, side: "before" });
}

function collectLines(
  change: Change,
  { role, side }: { readonly role: BlamedRole; readonly side: "after" | "before" },
): readonly BlamedLine[] {
  return readChange(change)
    .filter((read) => read.role === role)
    .flatMap(({ file: { path, language }, hunks }) =>
      hunks.flatMap((hunk) =>
        hunk[side]
          .filter(({ changed, excused }) => changed && !excused)
          .map((line) => ({ ...line, path, language })),
      ),
    );
}
