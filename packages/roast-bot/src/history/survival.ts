import type { ChangeCommit } from "../change/change.ts";
import { isTelling, squeeze } from "../change/moved-lines.ts";

/** How much of what a commit added is left at the merge. */
export interface Survival {
  /** The commit's place in the branch, from 1. */
  readonly position: number;
  /** Distinct telling lines that it added, moved and re-indented ones apart. */
  readonly added: number;
  /** How many of them stand in some file of the change at the merge. */
  readonly left: number;
  /** The place of the commit after which none of them is left, where one of the branch did that. */
  readonly goneIn?: number;
}

/**
 * Follows the lines that each commit added, by their text without white space, to the merge: what is
 * only aligned anew is still there. A line that the same commit deleted elsewhere was moved, not added;
 * lines that say little (a brace, `return`) are not followed, because anybody's would pass for them.
 *
 * `isFollowed` tells the files whose lines count; `atMerge` holds the texts of the change's files
 * at the merge.
 */
export function computeSurvival(
  commits: readonly ChangeCommit[],
  {
    isFollowed,
    atMerge,
  }: { readonly isFollowed: (path: string) => boolean; readonly atMerge: readonly string[] },
): readonly Survival[] {
  const mergedLines = new Set(atMerge.flatMap((text) => text.split("\n").map(squeeze)));
  const deletedIn = new Map<string, number>();
  const added: { readonly position: number; readonly lines: ReadonlySet<string> }[] = [];
  for (const { position, diff = [] } of commits) {
    const came = new Set<string>();
    const went = new Set<string>();
    for (const { path, hunks } of diff) {
      if (!isFollowed(path)) continue;
      for (const line of hunks.flatMap(({ lines }) => lines)) {
        if (line.kind !== "context" && isTelling(line.text)) {
          (line.kind === "added" ? came : went).add(squeeze(line.text));
        }
      }
    }
    for (const line of went) deletedIn.set(line, position);
    for (const line of went) came.delete(line);
    if (came.size > 0) added.push({ position, lines: came });
  }
  return added.map(({ position, lines }) => {
    const all = [...lines];
    const left = all.filter((line) => mergedLines.has(line)).length;
    const ends = all.map((line) => deletedIn.get(line) ?? 0);
    const goneIn = Math.max(...ends);
    const isGone = left === 0 && ends.every((end) => end > position);
    return { position, added: all.length, left, ...(isGone && { goneIn }) };
  });
}
