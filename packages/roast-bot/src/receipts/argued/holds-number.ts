import { isCode } from "../cited-exhibits.ts";
import { distance } from "../proofs/prove-figure.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { findPhrases, splitNames } from "../tokens/find-phrases.ts";
import { readWords } from "../tokens/read-words.ts";
import { scanMarks } from "../tokens/scan-marks.ts";
import { functionWords } from "../words/function-words.ts";
import { stemWord } from "../words/inflect.ts";
import { isUnitNoun } from "../words/unit-nouns.ts";
import type { ClaimingSentence } from "./is-judgeable.ts";

/** Whether a number is that of the exhibits themselves, of code in them, or is said there of the same. */
export function holdsNumber(token: ClaimToken, whole: ClaimingSentence): boolean {
  return (
    countsListed(token, whole) ||
    countsCited(token, whole) ||
    countsCode(token, whole) ||
    isTakenFrom(token, whole)
  );
}

/** “Three names of trouble, `A`, `B` and `C`”, “one word: “quickly””: what the sentence itself lists. */
function countsListed(
  { value, end }: ClaimToken,
  { sentence: { text } }: ClaimingSentence,
): boolean {
  const behind = text.slice(end);
  const [lead = ""] = /^(?: [\p{L}’'-]+){1,4}(?:,|:| —) (?=[`“])/u.exec(behind) ?? [];
  if (lead === "") return false;
  const [list = ""] =
    /^(?:[`“][^`“”]+[`”](?:, and |, | and )?)+/.exec(behind.slice(lead.length)) ?? [];
  const items = scanMarks(list).filter(({ kind }) => kind !== "plain");
  const words = items.flatMap(({ inner }) => inner.match(/\S+/g) ?? []);
  const count = /^ words?\b/.test(lead) ? words.length : items.length;
  return value?.[0] === count && value[1] === count;
}

/** “Three commits” or “three attempts” that are the three commits which the sentence is argued from; “in one commit”. */
function countsCited(
  { value, start, end }: ClaimToken,
  { sentence, cited }: ClaimingSentence,
): boolean {
  const commits = cited.filter(({ kind }) => kind === "commit").length;
  const [least, most] = value ?? [];
  const noun = readWords(sentence.text).find(({ start }) => start >= end);
  const isOfCommits =
    noun !== undefined && (/^commits?$/.test(noun.lower) || !isUnitNoun(noun.lower));
  const isMany = commits > 1 || /\bin $/i.test(sentence.text.slice(0, start));
  return least === commits && most === commits && isMany && isOfCommits;
}

/**
 * How often code that the sentence marks stands in what it is argued from, or of how many lines that
 * is, where the sentence names it.
 */
function countsCode(
  { value = [0, 0], end }: ClaimToken,
  { sentence: { text, cites }, cited }: ClaimingSentence,
): boolean {
  const [count, most] = value;
  if (count !== most || count < 2) return false;
  // What is counted here may stand elsewhere as well.
  if (/\b(?:nowhere|only|else|other)\b/i.test(text.slice(end))) return false;
  const code = cited.filter(isCode);
  const marked = scanMarks(text).flatMap(({ kind, inner }) => (kind === "code" ? [inner] : []));
  const named = new Set(cites.flatMap((cite) => (cite.kind === "name" ? [cite.exhibit] : [])));
  const behind = text.slice(end);
  if (distance.test(behind)) return false;
  const isOfLines = /^ (?:\w+ )?lines?\b(?! (?:with|that)\b)/.test(behind);
  if (
    isOfLines &&
    !/^ (?:\w+ )?lines? (?:too|over|short|longer|shorter|more|less)\b/.test(behind)
  ) {
    const own = code.filter(({ id }) => named.has(id) || code.length === 1);
    return own.some((each) => each.text.split("\n").length === count);
  }
  return code.some((each) => marked.some((one) => findPhrases(each.text, [one]).length === count));
}

/**
 * A number or a word of order that stands in an exhibit before the very word that it stands before
 * here: “the second run”, “before opening”. Or a number that a line of it gives to what is counted,
 * as code does: “three retries” is `retries: 3`, and “two seconds” is `sleep(2000)`.
 */
export function isTakenFrom(
  token: ClaimToken,
  { sentence: { text: sentence }, cited }: ClaimingSentence,
): boolean {
  const own = sentence.slice(token.start, token.end);
  const [behind = "", noun = ""] = /^ ([\p{L}'’-]+)/u.exec(sentence.slice(token.end)) ?? [];
  const [before = "", thing = ""] = /([\p{L}'’-]+) $/u.exec(sentence.slice(0, token.start)) ?? [];
  const phrases = [
    ...(noun === "" || functionWords.has(noun.toLowerCase()) ? [] : [own + behind]),
    ...(/^\d/.test(own) && !functionWords.has(thing.toLowerCase()) ? [before + own] : []),
  ];
  if (cited.some(({ text }) => findPhrases(text, phrases).length > 0)) return true;
  if (noun === "") return false;
  const [value, most] = token.value ?? [];
  if (token.kind !== "number" || value === undefined || value !== most) return false;
  return cited.some(({ text }) =>
    text.split("\n").some((line) => givesNumber(line, { value, noun: noun.toLowerCase() })),
  );
}

function givesNumber(
  line: string,
  { value, noun }: { readonly value: number; readonly noun: string },
): boolean {
  const literals = literalsIn(line);
  const milliseconds = durations.get(noun.replace(/s$/, ""));
  if (milliseconds !== undefined && waits.test(line)) {
    const wanted = value * milliseconds;
    return literals.some((literal) =>
      [...durations.values()].some((of) => literal * of === wanted),
    );
  }
  // “Three times” is what a loop or a count of attempts is given.
  if (noun === "times") return literals.includes(value) && loops.test(line);
  const parts = splitNames(line).match(/\p{L}+/gu) ?? [];
  return literals.includes(value) && parts.some((part) => stemWord(part) === stemWord(noun));
}

/** The numbers that stand in code as such. */
export function literalsIn(code: string): readonly number[] {
  return (code.match(/(?<![\w.])\d[\d_]*(?:\.\d+)?(?![xe\d]|\.\d)/gi) ?? []).map((literal) =>
    Number(literal.replaceAll("_", "")),
  );
}

/** Units of time in milliseconds. */
const durations: ReadonlyMap<string, number> = new Map([
  ["millisecond", 1],
  ["second", 1_000],
  ["minute", 60_000],
  ["hour", 3_600_000],
  ["day", 86_400_000],
]);

const loops = /\b(?:for|while|loop|repeat|range|times|attempts?|retr(?:y|ies)|tries|count)\b/i;

/** A line of code whose number is a time. */
const waits =
  /sleep|wait|time|delay|interval|expir|ttl|second|minute|hour|after|poll|duration|\bms\b/i;
