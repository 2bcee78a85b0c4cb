/** An ordinary word: letters, perhaps with punctuation behind or a hyphen inside. */
const ordinary =
  /^[(“‘]?(?:(?:\p{Lu}|\p{Ll})?\p{Ll}*(?:[’'-]\p{L}?\p{Ll}+)*|\p{Lu}{2,5}s?)[.,;:!?)”’]*$/u;

/** Says the same to a stranger as to anybody. */
const number = /^\(?\d[\d.,]*%?[.,;:)]*$/;

const longest = 240;

/** A mail address, which is somebody's. */
export const address: RegExp = /[\w.+-]@[\w-]+\.[a-z]{2,}\b/i;

/**
 * Whether a stranger understands a sentence as far as its words go: at least six ordinary ones (or
 * as many as are asked for), and at most one in five that is an identifier or a path. An abbreviation
 * in capitals is ordinary. What has somebody's address says nothing to a stranger.
 */
export function isPlain(text: string, { fewest = 6 }: { readonly fewest?: number } = {}): boolean {
  if (text.length > longest || text.includes("...") || address.test(text)) return false;
  // Emphasis that begins and does not end goes on behind the sentence.
  if ((text.replaceAll(/`[^`]*`/g, "").match(/\*/g)?.length ?? 0) % 2 === 1) return false;
  const words = text
    .replaceAll(/`[^`]*`/g, "`")
    .split(/\s+/)
    .filter((word) => word !== "" && !number.test(word));
  const plain = words.filter((word) => ordinary.test(word));
  return plain.length >= fewest && plain.length * 5 >= words.length * 4;
}
