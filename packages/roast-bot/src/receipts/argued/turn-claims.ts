import type { Ruling } from "@mea-culpa/formats";
import { onlyLogged } from "../../case/logged.ts";
import { isCode } from "../cited-exhibits.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { functionWords } from "../words/function-words.ts";
import type { BelievedHearing } from "./believe-hearing.ts";
import { isLeftOut } from "./decide-ruling.ts";
import { writeOrdinal } from "./holds-number.ts";
import { type ClaimingSentence, countsUnits, isJudgeable } from "./is-judgeable.ts";
import { standsIn } from "./stands-in.ts";

/**
 * What an argued sentence would say if one of its numbers, places or words of order, of which only a
 * referee can tell, were another: “four arguments” for “three”, “after” for “before”; else that it is not so.
 * Whoever finds that shown as well has looked at neither.
 */
export function turnClaims(
  tokens: readonly ClaimToken[],
  whole: ClaimingSentence,
): readonly string[] {
  const { text } = whole.sentence;
  const turned = findTurned(tokens, whole).flatMap((token) => turn(token, text) ?? []);
  return turned.length > 0 ? [...new Set(turned)] : [deny(text)];
}

function findTurned(tokens: readonly ClaimToken[], whole: ClaimingSentence): readonly ClaimToken[] {
  return tokens.filter(
    (token) =>
      turnWords(token) !== undefined &&
      (token.kind === "order" ||
        placesCommit(token, whole) ||
        (isTurned(token, whole) && !standsIn(token, whole))),
  );
}

/** Whether a referee tells an argued sentence from one that says the opposite, or finds nothing stated where that differs. */
export function isToldApart(
  tokens: readonly ClaimToken[],
  { whole, ruling }: { readonly whole: ClaimingSentence; readonly ruling: Ruling },
): boolean {
  const turned = findTurned(tokens, whole);
  const { sentence, index } = whole;
  if (turned.length === 0) return isDenied(deny(sentence.text), index.hearing);
  return turned.every((token) => isTried(token, whole) || isLeftOut(token, ruling));
}

function deny(sentence: string): string {
  const [first = ""] = sentence.split(" ", 1);
  const small = first.toLowerCase();
  const rest = sentence.slice(first.length);
  return `It is not so that ${functionWords.has(small) ? small : first}${rest}`;
}

/**
 * Whether a claim is a referee's to judge, who is asked as well what it would be otherwise: a number of
 * what code shows and no figure counts, and what comes before what in it.
 */
export function isTurned(token: ClaimToken, whole: ClaimingSentence): boolean {
  const { kind, text, form, value, start, end } = token;
  if (isJudgeable(token, whole)) return false;
  if (form === "percent") return isShareOf(token, whole);
  if (!whole.cited.some(isCode)) {
    return passing.test(text) && onlyLogged(whole.cited).length > 1;
  }
  if (kind === "order" || kind === "ordinal") {
    return turnWords(token) !== undefined && !placesCommit(token, whole);
  }
  const isPlain = form === "plain" || factors.test(text);
  if (kind !== "number" || value === undefined || !isPlain) return false;
  if (value[1] > mostCounted && !isLiteral(token, whole)) return false;
  const { text: sentence } = whole.sentence;
  const behind = sentence.slice(end);
  // “The two lines” are the ones that are shown.
  const isShown =
    /\b(?:the|these|those) $/i.test(sentence.slice(0, start)) && /^ lines\b/.test(behind);
  return isShown || /^one$/i.test(text) || !countsUnits(token, whole) || ofCode.test(behind);
}

/** “40 % of it, says the body”: the share that stands there. */
function isShareOf({ value }: ClaimToken, { cited }: ClaimingSentence): boolean {
  const shares = cited.flatMap(({ text }) => text.match(/(?<![\w.])\d+(?:\.\d+)?(?=\s?%)/g) ?? []);
  return shares.some((each) => Number(each) === value?.[0]);
}

/** “The third commit”: which one has that place code has to find. */
function placesCommit({ kind, text, end }: ClaimToken, { sentence }: ClaimingSentence): boolean {
  const isPlace = kind === "ordinal" || /^(?:first|last|final)$/i.test(text);
  return isPlace && /^ (?:listed )?commits?\b/.test(sentence.text.slice(end));
}

/** More than these nobody counts by reading. */
const mostCounted = 12;

/** “Instead of 607”, “per million” of `1_000_000`: whether what is cited has the number in digits. */
export function isLiteral({ value }: ClaimToken, { cited }: ClaimingSentence): boolean {
  const digits = cited.flatMap(
    ({ text }) => text.match(/(?<![\w.])\d[\d_]*(?![\w.]*\w|\s?%)/g) ?? [],
  );
  return digits.some((each) => Number(each.replaceAll("_", "")) === value?.[0]);
}

/** Which of several commits comes earlier; of all the first and the last one code has to find. */
const passing = /^(?:before|after|then|next|later|earlier|again)$/i;

const factors = /^(?:half|quarter|twice|thrice|double)$/i;

/** “Two seconds”, “three times”, “two lines later”: of what code does, and where it does it. */
const ofCode =
  /^ (?:times?\b|lines? (?:apart|later|earlier|further|down|up)\b|(?:(?:milli)?second|minute|hour|day)s?\b(?! (?:later|earlier|before|after|apart)\b))/;

/** Whether a referee was asked twice about a claim turned round, and never found all of it shown; or nothing could be asked. */
export function isTried(
  claim: ClaimToken,
  { sentence, index }: Pick<ClaimingSentence, "sentence" | "index">,
): boolean {
  const turned = turn(claim, sentence.text);
  return turned === undefined || isDenied(turned, index.hearing);
}

/** Whether a referee was asked about a sentence that is not so, and both answers say that. */
function isDenied(text: string, hearing: BelievedHearing): boolean {
  const ruling = hearing.kind === "believed" ? hearing.rulings.get(text) : undefined;
  return (
    ruling?.votes.length === 2 &&
    ruling.votes.every(
      ({ statements }) =>
        statements.length === 0 || statements.some(({ verdict }) => verdict !== "shown"),
    )
  );
}

function turn(claim: ClaimToken, sentence: string): string | undefined {
  const other = turnWords(claim);
  return other === undefined
    ? undefined
    : sentence.slice(0, claim.start) + other + sentence.slice(claim.end);
}

function turnWords({ kind, text, form, value: [, most] = [0, 0] }: ClaimToken): string | undefined {
  if (/^once$/i.test(text)) return undefined;
  if (kind === "ordinal") return writeOrdinal(most + 1);
  if (form === "percent") return `${most + 1}%`;
  if (kind === "number" && most < 1) return "a tenth of";
  if (kind === "number") return factors.test(text) ? `${most + 1} times` : `${most + 1}`;
  return orders.get(text.toLowerCase());
}

const orders: ReadonlyMap<string, string> = new Map(
  `before/after after/before first/last last/first then/before that next/previous
  again/for the first time later/earlier earlier/later finally/at first lastly/firstly
  eventually/at first afterwards/beforehand previous/next following/previous final/first latter/former
  former/latter initially/in the end initial/final meanwhile/long before`
    .split(/\s+(?=\S+\/)/)
    .map((pair): readonly [string, string] => {
      const [word = "", other = ""] = pair.replaceAll(/\s+/g, " ").split("/");
      return [word, other];
    }),
);
