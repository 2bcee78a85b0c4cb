import { isOrderWord, isPersonWord } from "../words/claim-words.ts";
import { findSayings } from "../words/sayings.ts";
import { dayParts, floatingTimes, isIn, months, weekdays } from "../words/times.ts";
import type { ClaimKind, ClaimToken } from "./claim-token.ts";
import { findPhrases } from "./find-phrases.ts";
import { readNames } from "./read-names.ts";
import { readNumbers } from "./read-numbers.ts";
import { readWords, type Word } from "./read-words.ts";
import { remembered, scanMarks } from "./scan-marks.ts";
import { isWithin, type Range } from "./split-sentences.ts";

export interface ClaimTokenOptions {
  /** Names and phrases that need no proof of their own: the author's names, the archetype. */
  readonly free?: readonly string[];
  /** Words, in small letters, that name nobody where they begin a sentence. */
  readonly common?: ReadonlySet<string>;
}

/** Everything in a text that code can look up, from left to right. See docs/receipts.md. */
export function findClaimTokens(
  text: string,
  { free = [], common = new Set() }: ClaimTokenOptions = {},
): readonly ClaimToken[] {
  const freeRanges = findPhrases(text, free);
  const words = readWords(text);
  const ownSayings = sayingsIn(text);
  const sayings = [...ownSayings, ...freeRanges];
  const plain = words.flatMap((word, index) =>
    findKinds(word, words, index).map((kind) => makeToken(kind, word)),
  );
  const opensSaying = ({ start }: ClaimToken): boolean =>
    ownSayings.some((saying) => saying.start === start);
  return [
    ...findMarks(text),
    ...[...readNumbers(words), ...plain].filter((token) => !isInSome(token, sayings)),
    ...readNames(words, common).filter(
      (token) => !isInSome(token, freeRanges) && !opensSaying(token),
    ),
  ].sort((one, other) => one.start - other.start || one.end - other.end);
}

const sayingsIn = remembered(findSayings);

function findMarks(text: string): readonly ClaimToken[] {
  return scanMarks(text).flatMap(({ kind, start, end, inner }) =>
    kind === "plain" ? [] : [{ kind, text: inner, start, end }],
  );
}

/** “Tuesday’s” says Tuesday. */
function makeToken(kind: ClaimKind, { text, start, end }: Word): ClaimToken {
  const [possessive = ""] = kind === "time" ? (/['’]s$/u.exec(text) ?? []) : [];
  const length = text.length - possessive.length;
  return { kind, text: text.slice(0, length), start, end: end - possessive.length };
}

function findKinds(word: Word, words: readonly Word[], index: number): readonly ClaimKind[] {
  const kinds: ClaimKind[] = [];
  if (isTime(word, words, index)) kinds.push("time");
  if (isOrder(word, words, index)) kinds.push("order");
  if (isPersonWord(word.lower.replace(/'.*$/, ""))) kinds.push("person");
  return kinds;
}

function isOrder({ lower, first, apart }: Word, words: readonly Word[], index: number): boolean {
  const [before, next] = [words[index - 1]?.lower ?? "", words[index + 1]];
  // “X is younger than Y” came after it.
  if (/^(?:older|younger)$/.test(lower)) return next?.lower === "than";
  if (!isOrderWord(lower)) return false;
  // “Until then” speaks of a state and of no place in an order.
  if (lower === "then") return apart || !/^(?:until|till|since|by)$/.test(before);
  // “Closing the old socket first, ...” says how something is done, and nothing of commits.
  const isLast = next === undefined || next.apart;
  return !(lower === "first" && !first && !apart && isLast && !beforeFirst.test(before));
}

const beforeFirst =
  /^(?:the|its|this|that|a|came|comes|come|is|was|were|are|be|been|very|.*['’]s)$/;

function isTime({ text, lower, first }: Word, words: readonly Word[], index: number): boolean {
  if (/^\d{1,2}:\d{2}|^\d{4}-\d{2}-\d{2}|^\d{1,2}(?:am|pm)$/.test(lower)) return true;
  const singular = lower.replace(/(?:'s|s)$/, "");
  // “On the day of the merge” is a time that no field says.
  const [of, the, event] = words.slice(index + 1, index + 4).map((each) => each.lower);
  if (of === "of" && the === "the" && event === "merge") return /^(?:hour|day|week)$/.test(lower);
  if (lower === "weekend") return true;
  if (isIn(weekdays, lower) || isIn(weekdays, singular)) return true;
  if (isIn(dayParts, lower) || isIn(dayParts, singular) || floatingTimes.has(lower)) return true;
  if (!isIn(months, lower)) return false;
  // “may” and “march” are months only when written as one.
  if (lower !== "may" && lower !== "march") return true;
  const numberBeside = [words[index - 1], words[index + 1]].some(
    (word) => word !== undefined && /^\d/.test(word.text),
  );
  return numberBeside || (/^\p{Lu}/u.test(text) && !first);
}

function isInSome(inner: Range, ranges: readonly Range[]): boolean {
  return ranges.some((range) => isWithin(inner, range));
}
