import type { ChangedFile } from "../change/change.ts";
import { isTelling, readWords } from "../change/moved-lines.ts";

/** The lines that a change deletes, each by its words, and where each word stands. */
export interface GoneLines {
  readonly lines: readonly ReadonlySet<string>[];
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

/** Reads what a change takes out of its files, as far as that tells something. */
export function readGoneLines(files: readonly Pick<ChangedFile, "hunks">[]): GoneLines {
  const lines = files
    .flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines))
    .flatMap(({ kind, text }) => (kind === "deleted" && isTelling(text) ? [readWords(text)] : []));
  const byWord = new Map<string, number[]>();
  for (const [at, words] of lines.entries()) {
    for (const word of words) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [at]);
      else known.push(at);
    }
  }
  return { lines, byWord };
}

/** Words that stand in more lines tell none of them apart. */
const mostOften = 200;

/** In letters: what is shorter, or a keyword, is in anybody's lines. */
const shortest = 5;
const common = new Set(
  "const return public private static async await throw raise yield export import function class super".split(
    " ",
  ),
);

/**
 * Whether half of the lines of a definition are, but for a word in three, lines that the change deletes: it was
 * taken out of something that stays, and what it says of itself is new, not what it does.
 */
export function isExtracted(text: string, { lines, byWord }: GoneLines): boolean {
  // Its first line is its name.
  const own = text.split("\n").slice(1).filter(isTelling).map(readWords);
  const known = own.filter((words) => {
    const near = new Set([...words].flatMap((word) => byWord.get(word)?.slice(0, mostOften) ?? []));
    return near.values().some((at) => {
      const other = lines[at] ?? new Set();
      const shared = words.intersection(other);
      const isMost = shared.size * 3 >= Math.max(words.size, other.size) * 2;
      return isMost && [...shared].some((word) => word.length >= shortest && !common.has(word));
    });
  });
  return known.length > 1 && known.length * 2 >= own.length;
}
