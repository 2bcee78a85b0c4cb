import { onlyLogged } from "../../case/logged.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { findPhrases } from "../tokens/find-phrases.ts";
import { readWords } from "../tokens/read-words.ts";
import { functionWords } from "../words/function-words.ts";
import { isUnitNoun } from "../words/unit-nouns.ts";
import type { ClaimingSentence } from "./is-judgeable.ts";

/** Whether a number is that of the exhibits themselves, or is said there of the same. */
export function holdsNumber(token: ClaimToken, whole: ClaimingSentence): boolean {
  return countsCited(token, whole) || isTakenFrom(token, whole);
}

/** “Three commits” or “three attempts” that are the three commits which the sentence is argued from; “in one commit”. */
function countsCited(
  { kind, value, start, end, form }: ClaimToken,
  { sentence, cited }: ClaimingSentence,
): boolean {
  const commits = onlyLogged(cited).length;
  const [least, most] = value ?? [];
  const noun = readWords(sentence.text).find(({ start }) => start >= end);
  const isOfCommits =
    noun !== undefined && (/^commits?$/.test(noun.lower) || !isUnitNoun(noun.lower));
  const isMany = commits > 1 || /\bin $/i.test(sentence.text.slice(0, start));
  // “Two commits later” is a distance.
  const isFar = /^ commits? (?:later|earlier|after|before|apart)\b/.test(sentence.text.slice(end));
  const isSame = kind === "number" && form === "plain" && least === commits && most === commits;
  return isSame && isMany && isOfCommits && !isFar;
}

/**
 * A number or a word of order that stands in an exhibit before the very word that it stands before
 * here, in words or digits: “the second run”, “the third colon” of “3rd colon”, “before opening”. Digits
 * that end a clause stand there behind the same words: “instead of 607”.
 */
export function isTakenFrom(
  { start, end, value: [number, most] = [0, -1], kind }: ClaimToken,
  { sentence: { text: sentence }, cited }: ClaimingSentence,
): boolean {
  const own = sentence.slice(start, end);
  const digits = number === most ? [kind === "ordinal" ? writeOrdinal(number) : `${number}`] : [];
  const [behind = "", noun = ""] = /^ ([\p{L}\d'’-]+)/u.exec(sentence.slice(end)) ?? [];
  const [before = "", thing = ""] = /([\p{L}'’-]+) $/u.exec(sentence.slice(0, start)) ?? [];
  const [both = ""] = /[\p{L}'’-]+ [\p{L}'’-]+ $/u.exec(sentence.slice(0, start)) ?? [];
  const phrases = [
    ...(isWord(noun) ? [own, ...digits].map((each) => each + behind) : []),
    ...(/^\d/.test(own) && isWord(thing) ? [before + own] : []),
    ...(/^\d/.test(own) && behind === "" && both !== "" ? [both + own] : []),
  ];
  return cited.some(({ text }) => findPhrases(text.replaceAll(/\s+/g, " "), phrases).length > 0);
}

export function writeOrdinal(number: number): string {
  const suffix = number > 3 && number < 21 ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${suffix}`;
}

function isWord(word: string): boolean {
  return word !== "" && !functionWords.has(word.toLowerCase());
}
