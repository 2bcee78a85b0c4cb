import { factWords, isRegularPast, verbs } from "../words/facts.ts";
import {
  absoluteWords,
  downwardWords,
  hedgesBeforeNumbers,
  negationWords,
  orderWords,
  otherComparisonWords,
  personWords,
  upwardWords,
  workWords,
} from "../words/claim-words.ts";
import { massNouns } from "../words/function-words.ts";
import { findSayings } from "../words/sayings.ts";
import { thingWords } from "../words/things.ts";
import { dayParts, floatingTimes, isIn, months, weekdays } from "../words/times.ts";
import type { ClaimKind, ClaimToken } from "./claim-token.ts";
import { findPhrases } from "./find-phrases.ts";
import { readNames } from "./read-names.ts";
import { beside, isSameSecond, readNumbers } from "./read-numbers.ts";
import { readWords, type Word } from "./read-words.ts";
import { remembered } from "./remembered.ts";
import { scanMarks } from "./scan-marks.ts";
import { isWithin, type Range, splitSentences } from "./split-sentences.ts";

export interface ClaimTokenOptions {
  /** Names and phrases that need no proof of their own: the author's names, the archetype. */
  readonly free?: readonly string[];
  /** Whether the text is cited, so that it states something and its denials count. */
  readonly cited?: boolean;
}

/** Everything in a text that states something, from left to right. See docs/receipts.md. */
export function findClaimTokens(
  text: string,
  { free = [], cited = false }: ClaimTokenOptions = {},
): readonly ClaimToken[] {
  const freeRanges = findPhrases(text, free);
  const words = readWords(text);
  const numbers = readNumbers(words);
  const plain = words.flatMap((word, index) =>
    kindsOf(word, { words, index, numbers, text }).map((kind): ClaimToken =>
      kind === "time" ? tokenOf(kind, withoutPossessive(word)) : tokenOf(kind, word),
    ),
  );
  const ownSayings = sayingsIn(text);
  const sayings = [...ownSayings, ...freeRanges];
  const opensSaying = ({ start }: ClaimToken): boolean =>
    ownSayings.some((saying) => saying.start === start);
  const stated = [...numbers, ...plain].filter((token) => !isInSome(token, sayings));
  const tokens = [
    ...marksOf(text),
    ...stated,
    ...readNames(words).filter((token) => !isInSome(token, freeRanges) && !opensSaying(token)),
  ];
  return [
    ...tokens,
    ...denialsIn(words).filter(
      (denial) => !isInSome(denial, sayings) && (cited || isStated(denial, text, tokens)),
    ),
  ].sort((one, other) => one.start - other.start || one.end - other.end);
}

const sayingsIn = remembered(findSayings);

function marksOf(text: string): readonly ClaimToken[] {
  return scanMarks(text).flatMap(({ kind, start, end, inner }) =>
    kind === "plain" ? [] : [{ kind, text: inner, start, end }],
  );
}

function tokenOf(kind: ClaimKind, { text, start, end }: Word): ClaimToken {
  return { kind, text, start, end };
}

interface Surroundings {
  readonly words: readonly Word[];
  readonly index: number;
  readonly numbers: readonly ClaimToken[];
  readonly text: string;
}

function kindsOf(word: Word, around: Surroundings): readonly ClaimKind[] {
  const { lower } = word;
  const kinds: ClaimKind[] = [];
  if (isTime(word, around)) kinds.push("time");
  if (orderWords.has(lower) && !isUntilThen(word, around) && !isDoneFirst(word, around)) {
    kinds.push("order");
  }
  const isNumber = around.numbers.some(({ start }) => start === word.start);
  // A “no-op” denies nothing.
  const isPart = around.text[word.end] === "-";
  if ((absoluteWords.has(lower) && !isNumber && !isPart) || isTheOne(word, around)) {
    kinds.push("absolute");
  }
  if (isComparison(word, around)) kinds.push("comparison");
  if (personWords.has(lower.replace(/'.*$/, "")) && !isPersonified(word, around)) {
    kinds.push("person");
  }
  const base = lower.replace(/'s?$/, "");
  if (thingWords.has(base)) kinds.push("thing");
  const isNoun = isNamed(word, around) && !/(?:ed|ing)$/.test(base);
  if (isNoun && verbs.has(base) && !thingWords.has(base)) kinds.push("thing");
  const isFact = factWords.has(base) && !(isNoun && verbs.has(base));
  if (isFact || isPastOfTheWork(word, around)) kinds.push("fact");
  return kinds;
}

/** “The test”, “a fix”: a thing, whatever it is to test or to fix. */
function isNamed({ apart }: Word, { words, index }: Surroundings): boolean {
  return (
    !apart &&
    /^(?:the|an?|its|this|that|these|those|every|each|no|of)$/.test(words[index - 1]?.lower ?? "")
  );
}

/** “Tuesday’s” says Tuesday. */
function withoutPossessive(word: Word): Word {
  const [own = ""] = /['’]s$/u.exec(word.text) ?? [];
  const end = word.end - own.length;
  return { ...word, text: word.text.slice(0, end - word.start), end };
}

/** “Closing the old socket first, ...” says how something is done, and nothing of commits. */
function isDoneFirst({ lower, first, apart }: Word, { words, index }: Surroundings): boolean {
  const [before, next] = [words[index - 1]?.lower ?? "", words[index + 1]];
  const isLast = next === undefined || next.apart;
  return lower === "first" && !first && !apart && isLast && !beforeFirst.test(before);
}

const beforeFirst =
  /^(?:the|its|this|that|a|came|comes|come|is|was|were|are|be|been|very|.*['’]s)$/;

/** “Justice is blind, and she ...” is of Justice. */
function isPersonified({ sentence }: Word, { words }: Surroundings): boolean {
  const subject = words.find((word) => word.sentence === sentence);
  return subject !== undefined && subject.first && massNouns.has(subject.lower);
}

/** “Until then” speaks of a state and of no place in an order. */
function isUntilThen({ lower, apart }: Word, { words, index }: Surroundings): boolean {
  return (
    lower === "then" && !apart && /^(?:until|till|since|by)$/.test(words[index - 1]?.lower ?? "")
  );
}

/** “The one test that ...”. */
function isTheOne({ lower, apart }: Word, { words, index }: Surroundings): boolean {
  return lower === "one" && !apart && words[index - 1]?.lower === "the";
}

function isTime({ text, lower }: Word, { words, index }: Surroundings): boolean {
  if (/^\d{1,2}:\d{2}|^\d{4}-\d{2}-\d{2}|^\d{1,2}(?:am|pm)$/.test(lower)) return true;
  const singular = lower.replace(/(?:'s|s)$/, "");
  if (isSameSecond({ ...beside(words, index), lower })) return true;
  if (lower === "weekend") return true;
  if (isIn(weekdays, lower) || isIn(weekdays, singular)) return true;
  if (isIn(dayParts, lower) || isIn(dayParts, singular) || floatingTimes.has(lower)) return true;
  if (!isIn(months, lower)) return false;
  // “may” and “march” are months only when written as one.
  if (lower !== "may" && lower !== "march") return true;
  const numberBeside = [words[index - 1], words[index + 1]].some(
    (word) => word !== undefined && /^\d/.test(word.text),
  );
  return numberBeside || (/^\p{Lu}/u.test(text) && words[index]?.first !== true);
}

function isComparison(word: Word, { words, index, numbers }: Surroundings): boolean {
  const { lower } = word;
  const following = words[index + 1];
  if (hedgesBeforeNumbers.has(lower)) {
    return following !== undefined && numbers.some(({ start }) => start === following.start);
  }
  // “less a plan than a ransom note” is a figure of speech.
  if (lower === "more" || lower === "less") return !isFigureOfSpeech(words, index);
  if (lower === "than") {
    return !words.some(
      ({ lower: other, sentence }, at) =>
        at < index &&
        sentence === word.sentence &&
        (((other === "more" || other === "less") && isFigureOfSpeech(words, at)) ||
          (other === "rather" && at === index - 1)),
    );
  }
  return upwardWords.has(lower) || downwardWords.has(lower) || otherComparisonWords.has(lower);
}

function isFigureOfSpeech(words: readonly Word[], index: number): boolean {
  const next = words[index + 1]?.lower;
  const article = next === "of" ? words[index + 2]?.lower : next;
  return article === "a" || article === "an";
}

function isPastOfTheWork({ lower, sentence }: Word, { words, index }: Surroundings): boolean {
  if (!isRegularPast(lower)) return false;
  if (/^un\p{L}{3,}ed$/u.test(lower)) return true;
  // What something was done to, by whom or from what, can be looked up: “was ported from”.
  const before = words[index - 1]?.lower ?? "";
  const behind = words[index + 1]?.lower ?? "";
  if (/^(?:was|were)$/.test(before)) return true;
  if (before === "been" && /^(?:by|from|to|into)$/.test(behind)) return true;
  return words.some((other) => other.sentence === sentence && workWords.has(other.lower));
}

function denialsIn(words: readonly Word[]): readonly ClaimToken[] {
  return words
    .filter(({ lower }) => negationWords.has(lower) || lower.endsWith("n't"))
    .map((word) => tokenOf("negation", word));
}

/** Denials count only where something is stated: a remark may say what something is not. */
function isStated(denial: ClaimToken, text: string, tokens: readonly ClaimToken[]): boolean {
  const sentence = splitSentences(text).find((range) => isWithin(denial, range));
  return sentence !== undefined && tokens.some((token) => isWithin(token, sentence));
}

function isInSome(inner: Range, ranges: readonly Range[]): boolean {
  return ranges.some((range) => isWithin(inner, range));
}
