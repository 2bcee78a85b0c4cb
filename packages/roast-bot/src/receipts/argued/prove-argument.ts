import type { Cite, Exhibit, Ruling, Statement } from "@mea-culpa/formats";
import { findSides } from "../proofs/find-sides.ts";
import { momentOf } from "../proofs/time-field.ts";
import { proveName } from "../proofs/prove-name.ts";
import { proveOrder } from "../proofs/prove-order.ts";
import { isQuotedFrom, proveQuote } from "../proofs/prove-quote.ts";
import { refuted, type CitedStretch, type Proof } from "../proofs/proof.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { readWords } from "../tokens/read-words.ts";
import { scanMarks } from "../tokens/scan-marks.ts";
import { isUnitNoun } from "../words/unit-nouns.ts";
import { findPhrases, splitNames } from "../tokens/find-phrases.ts";
import { functionWords } from "../words/function-words.ts";
import { stemOf } from "../words/inflect.ts";
import { decideSentence } from "./believe-hearing.ts";
import { findUnjudged, isLeftOut } from "./decide-ruling.ts";
import {
  type ClaimingSentence,
  hasLiteral,
  isCountable,
  isJudgeable,
  isLiteral,
  isPictured,
} from "./is-judgeable.ts";
import { stemsIn, tellsRecord } from "./tells-record.ts";
import { tellsTestimony } from "./tells-testimony.ts";

/**
 * An argued sentence holds if a referee found all of it shown. Its numbers, names and quotes need
 * proofs of their own: a referee judges what words mean, and nothing that code can check.
 */
export function proveArgument(
  { exhibits }: Extract<Cite, { readonly kind: "argued" }>,
  { stretch, whole }: { readonly stretch: CitedStretch; readonly whole: ClaimingSentence },
): Proof {
  const { index } = whole;
  const { text, sentence, tokens } = stretch;
  const unknown = exhibits.find((id) => !index.exhibits.has(id));
  if (unknown !== undefined) return refuted("unknown-exhibit", `there is no exhibit “${unknown}”`);
  if (text !== sentence) {
    return refuted("claim-without-proof", "a sentence is argued as a whole or not at all");
  }
  const decision = decideSentence(sentence, index);
  if (decision.kind === "refused") return refuted("not-shown", decision.message);
  if (decision.kind === "states-nothing") {
    return refuted("not-shown", "the referee sees nothing stated here: say it, or argue nothing");
  }
  const ruling =
    index.hearing.kind === "believed" ? index.hearing.rulings.get(sentence) : undefined;
  const isOther = exhibits.some((id) => !ruling?.votes.every((vote) => vote.exhibits.includes(id)));
  if (ruling === undefined || isOther) {
    return refuted("not-shown", "the referee was asked about other exhibits");
  }
  const cited = exhibits.flatMap((id) => index.exhibits.get(id) ?? []);
  const isShown = (token: ClaimToken): boolean => standsIn(cited, { token, whole });
  const countable = tokens.filter((token) => isCountable(token, whole));
  const isMeant = (token: ClaimToken): boolean =>
    isJudgeable(token, whole) ||
    (isCountable(token, whole) && isCounted(token, ruling, countable)) ||
    (isLiteral(token, whole) && isProvenBy(token, ruling)) ||
    (isPictured(token, whole) && isLeftOut(token, ruling));
  const [unjudged] = findUnjudged(
    ruling,
    tokens.filter((token) => isMeant(token) && !isShown(token)),
  );
  if (unjudged !== undefined) {
    return refuted("not-shown", `the referee passed over “${unjudged.text}”`);
  }
  const proofs = decision.statements.flatMap((statement) => statement.proofs);
  if (!proofs.some(({ exhibit }) => exhibits.includes(exhibit))) {
    return refuted("not-shown", `none of ${exhibits.join(", ")} shows any of it`);
  }
  const isTold =
    tellsTestimony(sentence) ||
    quotesOwn(stretch) ||
    tellsRecord(tokens, { whole, cited, behind: stretch.behind });
  if (decision.basis === "testimony" && !isTold) {
    const message = "only somebody’s words show this: tell it as what the commit or review says";
    return refuted("not-shown", message);
  }
  return { kind: "proven", covers: (token) => isMeant(token) || isShown(token) };
}

/** Whether a remark of the log quotes the very commit behind which it stands. */
function quotesOwn({ text, behind }: CitedStretch): boolean {
  const quotes = scanMarks(text).filter(({ kind }) => kind === "quote");
  return behind !== undefined && quotes.some(({ inner }) => isQuotedFrom(inner, behind.text));
}

/** Whether in both votes the words that show a number's statement have the number. */
function isProvenBy(token: ClaimToken, { text, votes }: Ruling): boolean {
  return votes.every(({ statements }) =>
    statements.some(
      (each) =>
        holds(each, { text, offset: token.start }) &&
        each.proofs.some(({ words }) => hasLiteral(words, token)),
    ),
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

/**
 * Whether both votes show as many different things, each by words of its own, as the number says, or as
 * all the numbers of its statement: “takes four arguments and reads two”.
 */
function isCounted(
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
 * What an argued sentence takes from its own exhibits needs no cite beside it: a quote, code or name
 * that stands in one of them, and the order in which its commits come.
 */
export function standsIn(
  cited: readonly Exhibit[],
  { token, whole }: { readonly token: ClaimToken; readonly whole: ClaimingSentence },
): boolean {
  const { start, end } = token;
  const { text: sentence } = whole.sentence;
  const text = sentence.slice(start, end);
  const own = {
    sentence,
    start,
    end,
    text,
    tokens: [token],
    licensed: false,
    named: [],
    rests: [],
  };
  switch (token.kind) {
    case "quote":
    case "code":
    case "name":
      return cited.some(
        (exhibit) =>
          proveQuote(own, exhibit).kind === "proven" ||
          (!isWholeSubject.test(sentence.slice(0, start)) &&
            proveName(own, exhibit).kind === "proven"),
      );
    case "order":
      return (
        isFirstEdit(cited, { token, whole }) ||
        isOrderOf(cited, { token, whole }) ||
        isTakenFrom(cited, { token, sentence })
      );
    case "time":
      return text === "second" ? isSameMoment(cited) : isTimeOfCode(cited, text);
    case "number":
    case "ordinal":
      return (
        isPlaceOf(token, cited, sentence) ||
        countsCited(token, cited, sentence) ||
        countsCode(token, { cited, whole }) ||
        isTakenFrom(cited, { token, sentence })
      );
    default:
      return false;
  }
}

/** “The subject is “...””: then all of it is. */
const isWholeSubject = /\b(?:subject|title)\b(?: \w+){0,3}[:,]? $/i;

/**
 * Whether commits come as the word says: they are cited in that order, or the words on both sides of
 * it tell which of them is meant by each. “The last of them” is the last of those that are cited.
 */
function isOrderOf(
  cited: readonly Exhibit[],
  { token, whole }: { readonly token: ClaimToken; readonly whole: ClaimingSentence },
): boolean {
  const { start, end } = token;
  const { text: sentence } = whole.sentence;
  const text = sentence.slice(start, end);
  const commits = cited.filter(({ kind }) => kind === "commit");
  const order = (exhibits: readonly Exhibit[], word: ClaimToken): boolean => {
    const own = {
      sentence,
      start,
      end,
      text,
      tokens: [word],
      licensed: false,
      named: [],
      rests: [],
    };
    return proveOrder(own, exhibits, whole.index.pack).kind === "proven";
  };
  if (ofThem.test(sentence.slice(start))) return order(commits, { ...token, text: "then" });
  if (followers.has(text.toLowerCase())) return order(commits, token);
  const sides = findSides(token, { sentence, exhibits: commits });
  return sides !== undefined && order([sides.earlier, sides.later], token);
}

const ofThem = /^(?:first|last|latter|former)(?: \w+)? of (?:them|these|those|which)\b/i;

/** “The first fix”, where lines of the first of all commits are cited, and its subject says fix. */
function isFirstEdit(
  cited: readonly Exhibit[],
  { token, whole }: { readonly token: ClaimToken; readonly whole: ClaimingSentence },
): boolean {
  const { text } = whole.sentence;
  const [, noun] = /^ (\p{L}+)(?! (?:of|in|to|for)\b)/u.exec(text.slice(token.end)) ?? [];
  if (token.text !== "first" || noun === undefined) return false;
  if (!/\b[Tt]he $/.test(text.slice(0, token.start))) return false;
  const commits = whole.index.pack.exhibits.filter((each) => each.kind === "commit");
  const first = commits.find(({ position }) => position === 1);
  if (first === undefined) return false;
  const isOne = noun === "commit" || stemsIn(first.subject).includes(stemOf(noun));
  return isOne && cited.some((each) => each.kind === "lines" && each.commit === first.sha);
}

/** “The fourth commit”, which is one of those that the sentence is argued from. */
function isPlaceOf(
  { kind, value, end }: ClaimToken,
  cited: readonly Exhibit[],
  sentence: string,
): boolean {
  return (
    kind === "ordinal" &&
    /^ commit\b/.test(sentence.slice(end)) &&
    cited.some((each) => each.kind === "commit" && each.position === value?.[0])
  );
}

/** “At the same second”, where all the commits and reviews are of one. */
function isSameMoment(cited: readonly Exhibit[]): boolean {
  const moments = cited.flatMap((each) => momentOf(each) ?? []).map((each) => Date.parse(each));
  return moments.length > 1 && new Set(moments).size === 1;
}

/** A time that code names itself: of what happens “at midnight” there, no commit tells the hour. */
function isTimeOfCode(cited: readonly Exhibit[], text: string): boolean {
  const code = cited.filter(({ kind }) => kind === "function" || kind === "lines");
  const singular = text.replace(/s$/, "");
  return code.some((each) => findPhrases(splitNames(each.text), [text, singular]).length > 0);
}

/** “Three commits” or “three attempts” that are the three commits which the sentence is argued from. */
function countsCited(
  { value, end }: ClaimToken,
  cited: readonly Exhibit[],
  sentence: string,
): boolean {
  const commits = cited.filter(({ kind }) => kind === "commit").length;
  const [least, most] = value ?? [];
  const noun = readWords(sentence).find(({ start }) => start >= end);
  const isOfCommits =
    noun !== undefined && (/^commits?$/.test(noun.lower) || !isUnitNoun(noun.lower));
  return least === commits && most === commits && commits > 1 && isOfCommits;
}

/**
 * How often code that the sentence marks stands in what it is argued from, or of how many lines that
 * is, where the sentence names it.
 */
function countsCode(
  { value = [0, 0], end }: ClaimToken,
  { cited, whole }: { readonly cited: readonly Exhibit[]; readonly whole: ClaimingSentence },
): boolean {
  const [count, most] = value;
  if (count !== most || count < 2) return false;
  const { text, cites } = whole.sentence;
  // What is counted here may stand elsewhere as well.
  if (/\b(?:nowhere|only|else|other)\b/i.test(text.slice(end))) return false;
  const code = cited.filter(({ kind }) => kind === "function" || kind === "lines");
  const marked = scanMarks(text).flatMap(({ kind, inner }) => (kind === "code" ? [inner] : []));
  if (
    /^ (?:\w+ )?lines?\b(?! (?:too|over|short|longer|shorter|more|less)\b)/.test(text.slice(end))
  ) {
    const named = new Set(cites.flatMap((cite) => (cite.kind === "name" ? [cite.exhibit] : [])));
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
function isTakenFrom(
  cited: readonly Exhibit[],
  { token, sentence }: { readonly token: ClaimToken; readonly sentence: string },
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
  const literals = (line.match(/(?<![\w.])\d[\d_]*(?:\.\d+)?/g) ?? []).map((literal) =>
    Number(literal.replaceAll("_", "")),
  );
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
  return literals.includes(value) && parts.some((part) => stemOf(part) === stemOf(noun));
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

const followers: ReadonlySet<string> = new Set(
  "then next later subsequently again first last finally".split(" "),
);
