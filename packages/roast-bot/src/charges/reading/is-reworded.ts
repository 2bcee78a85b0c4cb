/** In words: as many in a row are seldom the same by chance. */
const run = 3;

/** Whether half of a sentence or more stood in what the change deleted: it was there before, in other words. */
export function isReworded(sentence: string, deleted: readonly string[]): boolean {
  const gone = ` ${readWords(deleted.join(" ")).join(" ")} `;
  const words = readWords(sentence);
  const runs = words.flatMap((_, at) =>
    at + run > words.length ? [] : [words.slice(at, at + run).join(" ")],
  );
  return runs.filter((each) => gone.includes(` ${each} `)).length * 2 >= Math.max(1, runs.length);
}

function readWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
