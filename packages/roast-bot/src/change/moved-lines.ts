import type { DiffLine, Hunk } from "./change.ts";

/** The changed lines of a diff that only moved or changed their white space, on both sides. */
export function findMovedLines(hunks: Iterable<Hunk>): ReadonlySet<DiffLine> {
  const runs = [...hunks].flatMap(({ lines }) => [lines]);
  const left = new Map<string, DiffLine[]>();
  for (const line of runs.flat()) {
    if (line.kind !== "deleted") continue;
    const text = squeeze(line.text);
    const twins = left.get(text);
    if (twins === undefined) left.set(text, [line]);
    else twins.push(line);
  }
  const moved = new Set<DiffLine>();
  const match = (line: DiffLine) => {
    const twin = left.get(squeeze(line.text))?.pop();
    if (twin === undefined) return false;
    moved.add(line).add(twin);
    return true;
  };
  for (const lines of runs) {
    // A brace is anybody's: it moved only where the line beside it did.
    const added = lines.filter(({ kind }) => kind === "added");
    for (const line of added) if (isTelling(line.text)) match(line);
    for (const side of [added, added.toReversed()]) {
      for (const [at, line] of side.entries()) {
        const beside = side[at - 1];
        if (!moved.has(line) && beside !== undefined && moved.has(beside)) match(line);
      }
    }
  }
  return moved;
}

/** How many of a diff's added and deleted lines are among the moved ones. */
export function countMoved(
  hunks: readonly Hunk[],
  moved: ReadonlySet<DiffLine>,
): { readonly movedIn: number; readonly movedOut: number } {
  const own = hunks.flatMap(({ lines }) => lines).filter((line) => moved.has(line));
  const movedIn = own.filter(({ kind }) => kind === "added").length;
  return { movedIn, movedOut: own.length - movedIn };
}

/** Enough of a line to know it again: two words, ten letters or digits in all. */
export function isTelling(text: string): boolean {
  const words = text.match(word) ?? [];
  return words.length >= 2 && words.join("").length >= 10;
}

/** The words and names of a line, each once. */
export function readWords(text: string): ReadonlySet<string> {
  return new Set(text.match(word));
}

const word = /[\p{L}\p{N}_]+/gu;

/** A line without its white space. */
export function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, "");
}
