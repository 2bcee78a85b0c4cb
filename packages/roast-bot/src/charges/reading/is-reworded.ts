/** In words: as many in a row are seldom the same by chance. */
const length = 3;

/** Whether half of a sentence or more stood in what the change deleted: it was there before, in other words. */
export function isReworded(sentence: string, deleted: ReadonlySet<string>): boolean {
  const runs = listRuns([sentence]);
  return runs.filter((run) => deleted.has(run)).length * 2 >= Math.max(1, runs.length);
}

/** What `isReworded` looks into. */
export function readRuns(lines: readonly string[]): ReadonlySet<string> {
  return new Set(listRuns(lines));
}

function listRuns(lines: readonly string[]): readonly string[] {
  const words =
    lines
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(" "));
}
