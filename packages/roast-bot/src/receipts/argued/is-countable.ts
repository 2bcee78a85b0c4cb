import type { Ruling, Statement } from "@mea-culpa/formats";
import { isCode } from "../cited-exhibits.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { literalsIn } from "./holds-number.ts";
import { type ClaimingSentence, countsUnits } from "./is-judgeable.ts";

/**
 * Whether a claim is a small number of things that code shows, and none that a figure counts: “three
 * arguments”, not “three commits”. A referee has to show each of them by words of its own.
 */
export function isCountable(token: ClaimToken, whole: ClaimingSentence): boolean {
  const { kind, value = [0, 0], form } = token;
  const isPlain = form === "plain" || /^(?:twice|thrice)$/i.test(token.text);
  if (kind !== "number" || !isPlain || value[0] !== value[1]) return false;
  return (
    whole.cited.some(isCode) &&
    value[0] > 1 &&
    value[0] <= mostCounted &&
    !countsUnits(token, whole)
  );
}

/**
 * Whether both votes show as many different things, each by words of its own, as the number says, or as
 * all the numbers of its statement: “takes four arguments and reads two”.
 */
export function isCounted(
  { start, value = [0, 0] }: ClaimToken,
  { text, votes }: Ruling,
  counted: readonly ClaimToken[],
): boolean {
  return votes.every(({ statements }) => {
    const counting = statements.filter((statement) => holds(statement, { text, offset: start }));
    const others = counted.filter((each) =>
      counting.some((one) => holds(one, { text, offset: each.start })),
    );
    const numbers = others.map((each) => each.value?.[0] ?? 0);
    const sum = numbers.reduce((total, each) => total + each, 0);
    const words = counting.flatMap(({ proofs }) => proofs.map((proof) => proof.words.trim()));
    const apart = words.filter(
      (one, place) => !words.some((other, at) => at !== place && other.includes(one)),
    );
    return apart.length > 0 && [value[0], sum, Math.max(...numbers)].includes(apart.length);
  });
}

/**
 * Whether a number stands as such in code that the sentence is argued from: “an interval of 0”, “exit
 * with 1”. The words that show its statement have to have it.
 */
export function isLiteral(token: ClaimToken, whole: ClaimingSentence): boolean {
  if (token.kind !== "number" || countsUnits(token, whole)) return false;
  return whole.cited.filter(isCode).some(({ text }) => hasLiteral(text, token));
}

/** Whether in both votes the words that show a number's statement have the number. */
export function isProvenBy(token: ClaimToken, { text, votes }: Ruling): boolean {
  return votes.every(({ statements }) =>
    statements.some(
      (each) =>
        holds(each, { text, offset: token.start }) &&
        each.proofs.some(({ words }) => hasLiteral(words, token)),
    ),
  );
}

/** Whether code has a number as it is written in a sentence, in digits. */
function hasLiteral(code: string, { text, value = [0, 1] }: ClaimToken): boolean {
  const [number, most] = value;
  if (number !== most || !/^\d+(?:\.\d+)?$/.test(text)) return false;
  return literalsIn(code).includes(number);
}

/** Whether a statement is of the place in the sentence's text at an offset. */
function holds(
  statement: Statement,
  { text, offset }: { readonly text: string; readonly offset: number },
): boolean {
  const at = text.indexOf(statement.text);
  return at !== -1 && at <= offset && offset < at + statement.text.length;
}

/** More than these nobody counts by reading. */
const mostCounted = 6;
