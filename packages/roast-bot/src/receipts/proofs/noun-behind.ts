import type { ClaimToken } from "../tokens/claim-token.ts";
import { readWords } from "../tokens/read-words.ts";
import { functionWords, plainAdjectives, plainVerbs } from "../words/function-words.ts";
import { stemWord } from "../words/inflect.ts";
import { readCardinal } from "../words/number-words.ts";
import { isUnitNoun } from "../words/unit-nouns.ts";

/** What a number counts in its sentence. */
export type NounBehind =
  /** It stands alone: “sixteen say so”, “All seventeen.” */
  | { readonly kind: "none" }
  /** With the offset in the sentence at which it ends. */
  | { readonly kind: "known"; readonly end: number }
  | { readonly kind: "strange"; readonly word: string };

/** Finds the noun behind a number and says whether it is one of the known ones. */
export function nounBehind(
  number: ClaimToken,
  sentence: string,
  { nouns: known, label }: { readonly nouns: readonly string[]; readonly label: readonly string[] },
): NounBehind {
  // The noun is near, and reading the whole text again for each number would be slow.
  const rest = sentence.slice(number.end, number.end + 120);
  const following = readWords(rest);
  const gap = rest.slice(0, following[0]?.start ?? rest.length);
  // A mark or punctuation right behind the number ends its phrase.
  if (/[^\s*-]/.test(gap)) return { kind: "none" };
  for (const [index, word] of following.slice(0, 6).entries()) {
    if (index > 0 && word.apart) return { kind: "none" };
    const next = following[index + 1];
    if (next !== undefined && known.includes(`${word.lower} ${next.lower}`)) {
      return { kind: "known", end: number.end + next.end };
    }
    if (known.includes(word.lower)) return { kind: "known", end: number.end + word.end };
    // “Two configuration files”: of files of configuration.
    if (next !== undefined && known.includes(next.lower) && label.includes(word.lower)) {
      return { kind: "known", end: number.end + next.end };
    }
    // “45 lines of tests to 49 of source”: what they are of, the label says as well.
    const isOf = index === 1 && following[0]?.lower === "of";
    if (isOf && /^(?:them|these|those|it|which)$/.test(word.lower)) return { kind: "none" };
    if (
      isOf &&
      !functionWords.has(word.lower) &&
      label.map(stemWord).includes(stemWord(word.lower))
    )
      return { kind: "known", end: number.end + word.end };
    // “1,068 of the 1,326 lines”: what the other number counts is counted by this one too.
    if (/^\d/.test(word.lower) || readCardinal(word.lower) !== undefined) return { kind: "none" };
    if (isUnitNoun(word.lower)) return { kind: "strange", word: word.text };
    if (plainAdjectives.has(word.lower) || /(?:er|more|fewer|less)$/.test(word.lower)) continue;
    if ([functionWords, plainVerbs, afterNumbers].some((words) => words.has(word.lower))) {
      return { kind: "none" };
    }
    return { kind: "strange", word: word.text };
  }
  return { kind: "none" };
}

/** “Eighteen without”, “eleven fewer than before”: what follows is no noun. */
const afterNumbers: ReadonlySet<string> = new Set(
  "than without under over until since after before later earlier then not again once".split(" "),
);
