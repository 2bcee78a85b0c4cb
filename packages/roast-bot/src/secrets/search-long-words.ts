import type { SecretStretch } from "./secret-stretch.ts";

/**
 * Has tokens looked for in what of a text is long enough to be one: the words of 15 characters and
 * more, a line each. That is a small part of any text, which many rules are then quick to read.
 */
export function searchLongWords(
  text: string,
  search: (words: string) => readonly SecretStretch[],
): readonly SecretStretch[] {
  const words = [...text.matchAll(longWord)];
  if (words.length === 0) return [];
  const found = search(words.map(([word]) => word).join("\n"));
  if (found.length === 0) return [];
  /** Where each word begins among the words. */
  const begins: number[] = [];
  let next = 0;
  for (const [word] of words) {
    begins.push(next);
    next += word.length + 1;
  }
  return found.map((stretch) => {
    const at = begins.findLastIndex((begin) => begin <= stretch.start);
    return { ...stretch, start: stretch.start - (begins[at] ?? 0) + (words[at]?.index ?? 0) };
  });
}

/** All that tokens are made of, and the addresses that hold some. */
const longWord = /(?<![\w.~+/=$:@%-])[\w.~+/=$:@%-]{15,}/g;
