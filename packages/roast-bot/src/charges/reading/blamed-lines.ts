import type { Change } from "../../change/change.ts";
import { readChange, type ReadLine } from "./read-change.ts";

/** A line of the change with the file it stands in. */
export interface BlamedLine extends ReadLine {
  readonly path: string;
  readonly language: string;
}

/** Whose lines are wanted. Tests are judged apart from the source that they test. */
export type BlamedRole = "source" | "test";

/** The lines that the change added and did not only move. */
export function findAddedLines(change: Change, role: BlamedRole): readonly BlamedLine[] {
  return collectLines(change, { role, side: "after" });
}

/** The lines that the change deleted and did not only move. */
export function findDeletedLines(change: Change, role: BlamedRole): readonly BlamedLine[] {
  return collectLines(change, { role, side: "before" });
}

function collectLines(
  change: Change,
  { role, side }: { readonly role: BlamedRole; readonly side: "after" | "before" },
): readonly BlamedLine[] {
  return readChange(change)
    .filter(({ file }) => file.role === role)
    .flatMap(({ file: { path, language }, hunks }) =>
      hunks.flatMap((hunk) =>
        hunk[side]
          .filter(({ changed, moved }) => changed && !moved)
          .map((line) => ({ ...line, path, language })),
      ),
    );
}
