import type { Exhibit, Ruling, Statement } from "@mea-culpa/formats";
import { isCode } from "../cited-exhibits.ts";
import type { PackIndex } from "../pack-index.ts";
import { distance } from "../proofs/prove-figure.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { contentStems } from "../tokens/plain-words.ts";
import { findPhrases } from "../tokens/find-phrases.ts";
import { scanMarks } from "../tokens/scan-marks.ts";
import { functionWords } from "../words/function-words.ts";
import { stemWord } from "../words/inflect.ts";
import { isTimeUnit } from "../words/unit-nouns.ts";
import { type ClaimingSentence, countsUnits, mostCounted } from "./is-judgeable.ts";

/**
 * Whether a claim is a small number of things that code shows, and none that a figure counts: “three
 * arguments”, not “three commits”. A referee has to show each of them by words of its own.
 */
export function isCountable(token: ClaimToken, whole: ClaimingSentence): boolean {
  const { kind, value = [0, 0], form } = token;
  const isPlain = form === "plain" || /^(?:twice|thrice)$/i.test(token.text);
  if (kind !== "number" || !isPlain) return false;
  return (
    whole.cited.some(isCode) &&
    value[0] > 1 &&
    value[1] <= mostCounted &&
    !countsUnits(token, whole) &&
    !isMiscounted(token, whole)
  );
}

/** “`lock()` four times”: whether what stands before it stands otherwise often in each of the exhibits. */
function isMiscounted(
  { value, start, end }: ClaimToken,
  { sentence, cited }: ClaimingSentence,
): boolean {
  const mark = scanMarks(sentence.text).findLast(
    (each) => each.kind !== "plain" && each.end <= start,
  );
  if (mark === undefined || !/^ times\b/.test(sentence.text.slice(end))) return false;
  const counts = cited.filter(isCode).map(({ text }) => findPhrases(text, [mark.inner]).length);
  return counts.some((count) => count > 1) && !counts.includes(value?.[0] ?? 0);
}

/**
 * Whether both votes show as many different things, each by words of its own, as the number says, or as
 * all the numbers of its statement: “takes four arguments and reads two”. What a number announces may
 * be shown by the statements behind it.
 */
export function isCounted(
  { start, end, value = [0, 0] }: ClaimToken,
  { text, votes }: Ruling,
  { counted, index }: { readonly counted: readonly ClaimToken[]; readonly index: PackIndex },
): boolean {
  // “`a`, and three more like it”: beside the one that it is like.
  const first = alike.test(text.slice(end)) && /`,? (?:and|with|plus) $/.test(text.slice(0, start));
  const [least, most] = first ? [value[0] + 1, value[1] + 1] : value;
  return votes.every(({ statements }) => {
    const counting = statements.filter((statement) => holds(statement, { text, offset: start }));
    const others = counted.filter((each) =>
      counting.some((one) => holds(one, { text, offset: each.start })),
    );
    const numbers = others.map((each) => (each.start === start ? least : (each.value?.[0] ?? 0)));
    const sum = numbers.reduce((total, each) => total + each, 0);
    // What is done three times is no list of three.
    const isList =
      !/^ times\b/.test(text.slice(end)) &&
      counting.some(({ proofs }) => proofs.some(({ words }) => countItems(words).has(least)));
    return (
      isList ||
      [sum, Math.max(...numbers)].includes(countPlaces(counting, index)) ||
      [counting, statements].some((some) => {
        const places = countPlaces(some, index);
        return least <= places && places <= most;
      })
    );
  });
}

/** How many things words of code list between brackets. */
function countItems(words: string): ReadonlySet<number> {
  const lists = [...words.matchAll(/\[([^[\]{}]*)\]|\{([^[\]{}]*)\}/g)].map(
    ([, square, curly = ""]) => (square ?? curly).split(",").filter((item) => item.trim() !== ""),
  );
  return new Set(lists.map(({ length }) => length).filter((length) => length > 2));
}

const alike = /^ (?:more|others?)(?: like (?:it|this|that|these|them))?(?:[.,;:—]|$)/;

/** “Two sites, `a` and `b`”: whether the sentence itself lists behind a number as many things as it says. */
export function isListed(token: ClaimToken, whole: ClaimingSentence): boolean {
  const { kind, form, end, value = [0, 0] } = token;
  if (kind !== "number" || form !== "plain" || value[0] < 2 || countsUnits(token, whole))
    return false;
  const { text } = whole.sentence;
  const marks = scanMarks(text).filter((each) => each.kind !== "plain" && each.start >= end);
  const last = marks.findIndex(({ end: from }, at) => {
    const next = marks[at + 1];
    return next === undefined || !listing.test(text.slice(from, next.start));
  });
  return value[0] === value[1] && last + 1 === value[0];
}

const listing = /^,?(?: (?:and|or))?(?: (?:the|an?))? $/;

/** How many different words, or words of different files, show statements; none of them a part of others. */
function countPlaces(statements: readonly Statement[], { exhibits }: PackIndex): number {
  const shown = statements.flatMap(({ proofs }) =>
    proofs.map(({ exhibit, words }) => {
      const source = exhibits.get(exhibit);
      // What two functions have in common stands in two places.
      const path = source && isCode(source) ? source.path : exhibit;
      const file = source?.kind === "function" ? `${path}:${source.from}` : path;
      return { words: words.trim(), file };
    }),
  );
  const isIn = (one: (typeof shown)[number], other: (typeof shown)[number]): boolean =>
    other.file === one.file && other.words.includes(one.words);
  return shown.filter(
    (one, place) =>
      !shown.some(
        (other, at) => at !== place && isIn(one, other) && (at < place || !isIn(other, one)),
      ),
  ).length;
}

/** Whether a number is that of lines between two places in code: “two lines later”. */
export function isDistance(token: ClaimToken, whole: ClaimingSentence): boolean {
  return whole.cited.some(isCode) && distance.test(textBehind(token, whole));
}

/** Whether the first and the last line of the code that the sentence marks, or that both votes show, are so far apart in one file. */
export function isApart(
  { value = [0, 1] }: ClaimToken,
  { votes }: Ruling,
  { sentence, cited, index: { exhibits } }: ClaimingSentence,
): boolean {
  const [lines, most] = value;
  if (lines !== most) return false;
  const marks = scanMarks(sentence.text).filter(({ kind }) => kind === "code");
  const marked = cited.flatMap((each) => marks.flatMap(({ inner }) => findPlaces(inner, each)));
  return votes.every(({ statements }) => {
    const shown = statements
      .flatMap(({ proofs }) => proofs)
      .flatMap(({ exhibit, words }) => findPlaces(words, exhibits.get(exhibit)));
    const places = marks.length > 1 ? marked : [...marked, ...shown];
    const at = places.map(({ line }) => line);
    // Of more lines than two any two might be as far apart as it says.
    return (
      new Set(places.map(({ file }) => file)).size === 1 &&
      Math.max(...at) - Math.min(...at) === lines
    );
  });
}

/** The lines of their file on which words of code begin and end. */
function findPlaces(
  words: string,
  exhibit: Exhibit | undefined,
): readonly { readonly file: string; readonly line: number }[] {
  if (exhibit === undefined || !isCode(exhibit)) return [];
  const { text, from, path, commit } = exhibit;
  const lines = text.split("\n");
  const own = words.trim().split("\n");
  return [own[0], own.at(-1)].flatMap((part = "") => {
    const at = lines.findIndex((line) => findPhrases(line, [part.trim()]).length > 0);
    return at === -1 ? [] : [{ file: `${path} ${commit}`, line: from + at }];
  });
}

function textBehind({ end }: ClaimToken, { sentence }: ClaimingSentence): string {
  return sentence.text.slice(end);
}

/**
 * Whether a number stands as such in code that the sentence is argued from: “exit with 1”, “three
 * retries”. The words that show its statement have to have it.
 */
export function isLiteral(token: ClaimToken, whole: ClaimingSentence): boolean {
  if (token.kind !== "number") return false;
  if (countsUnits(token, whole) && !passing.test(textBehind(token, whole))) return false;
  return whole.cited
    .filter(isCode)
    .some(({ text }) => hasLiteral(text, token, whole.sentence.text));
}

/** “Two seconds”, “three times”: of what code does, if code says it. */
const passing = /^ (?:(?:milli)?seconds?|minutes?|hours?|days?|times?)\b/;

/**
 * Whether in both votes the words that show a number's statement have the number. What has been said and
 * shown once may be said again: “five times, ... that five is enough”.
 */
export function isProvenBy(
  token: ClaimToken,
  ruling: Ruling,
  literals: readonly ClaimToken[],
): boolean {
  const same = literals.filter(
    ({ value, start }) => value?.[0] === token.value?.[0] && start <= token.start,
  );
  return same.some((each) => isShownBy(each, ruling));
}

function isShownBy(token: ClaimToken, { text, votes }: Ruling): boolean {
  return votes.every(({ statements }) =>
    statements.some(
      (each) =>
        holds(each, { text, offset: token.start }) &&
        each.proofs.some(({ words }) => hasLiteral(words, token, text)),
    ),
  );
}

/**
 * Whether code has a number, as such or in thousandths: “40 seconds” are 40_000 milliseconds. How long
 * something takes (`timeout=5`) says of nothing else how many there are: no “five times”, no “five workers”.
 */
function hasLiteral(
  code: string,
  { end, value: [number, most] = [0, 1] }: ClaimToken,
  text: string,
): boolean {
  const [, noun = ""] = /^ (\p{L}+)/u.exec(text.slice(end)) ?? [];
  const isOfTime =
    isTimeUnit(noun) || functionWords.has(noun) || /^(?:milli)?seconds?$|^$/.test(noun);
  const lines = code
    .split("\n")
    .filter(
      (line) => isOfTime || !durations.test(line) || contentStems(line).includes(stemWord(noun)),
    );
  const scales = /\bseconds?\b/.test(text.slice(0, end + " seconds".length)) ? [1, 1_000] : [1];
  const found = new Set(lines.flatMap(literalsIn));
  return number === most && scales.some((scale) => found.has(number * scale));
}

const durations =
  /time(?:out)?|delay|sleep|wait|interval|seconds?|(?:^|_)(?:ms|sec|ttl)\b|expir|\bage\b/i;

/** The numbers that stand in code as such. */
function literalsIn(code: string): readonly number[] {
  return (code.match(/(?<![\w.])\d[\d_]*(?:\.\d+)?(?![xe\d]|\.\d)/gi) ?? []).map((literal) =>
    Number(literal.replaceAll("_", "")),
  );
}

/** Whether a statement is of the place in the sentence's text at an offset. */
function holds(
  statement: Statement,
  { text, offset }: { readonly text: string; readonly offset: number },
): boolean {
  const at = text.indexOf(statement.text);
  return at !== -1 && at <= offset && offset < at + statement.text.length;
}
