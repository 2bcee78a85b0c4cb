import type { Range } from "./split-sentences.ts";

/** Where the phrases stand in the text, on word boundaries, whatever their case. */
export function findPhrases(text: string, phrases: readonly string[]): readonly Range[] {
  const lower = text.toLowerCase();
  return phrases.flatMap((phrase) => {
    const wanted = phrase.toLowerCase();
    const ranges: Range[] = [];
    for (let at = wanted === "" ? -1 : lower.indexOf(wanted); at !== -1;) {
      const end = at + wanted.length;
      if (isOnWordBoundaries(lower, { start: at, end })) ranges.push({ start: at, end });
      at = lower.indexOf(wanted, at + 1);
    }
    return ranges;
  });
}

/** Whether no word is cut by either end of the range. */
export function isOnWordBoundaries(text: string, { start, end }: Range): boolean {
  return !(joins(text, start) || joins(text, end));
}

function joins(text: string, at: number): boolean {
  // The mark of a footnote is no part of the word before it.
  const word = /[\p{L}\p{Nd}_]/u;
  return word.test(text[at - 1] ?? "") && word.test(text[at] ?? "");
}

/** Code with its identifiers taken apart: `mailQueue` and `mail_queue` are a mail queue. */
export function splitNames(code: string): string {
  return code.replaceAll(/(?<=\p{Ll})(?=\p{Lu})|_/gu, " ");
}

/** Ends of a word, for patterns that are put together from lists of words. */
export const before: string = String.raw`(?<![\p{L}\p{N}_])`;
export const after: string = String.raw`(?![\p{L}\p{N}_])`;

/** Any of some patterns, on word boundaries. */
export function whole(patterns: readonly string[], flags: string): RegExp {
  return new RegExp(`${before}(?:${patterns.join("|")})${after}`, flags);
}

export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
