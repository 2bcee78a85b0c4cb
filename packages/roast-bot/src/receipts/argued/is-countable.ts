import { isCode } from "../cited-exhibits.ts";
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
 * arguments”, not “three commits”.
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

/** Whether a number is that of lines between two places in code: “two lines later”. */
export function isDistance(token: ClaimToken, whole: ClaimingSentence): boolean {
  return whole.cited.some(isCode) && distance.test(textBehind(token, whole));
}

function textBehind({ end }: ClaimToken, { sentence }: ClaimingSentence): string {
  return sentence.text.slice(end);
}

/**
 * Whether a number stands as such in code that the sentence is argued from: “exit with 1”, “three
 * retries”.
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
