import { isArgued } from "../cited-exhibits.ts";
import { locateCites } from "../locate-cites.ts";
import { readPackWords } from "../pack-words.ts";
import { findClause } from "../proofs/find-clause.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { readWords, type Word } from "../tokens/read-words.ts";
import { isWithin, type Range } from "../tokens/split-sentences.ts";
import { workWords } from "../words/claim-words.ts";
import { functionWords, massNouns } from "../words/function-words.ts";
import { peopleNouns } from "../words/impossible-words.ts";
import { isPast, isRegularPast, stemWord } from "../words/inflect.ts";
import { isTimeUnit, isUnitNoun } from "../words/unit-nouns.ts";
import { decideSentence } from "./believe-hearing.ts";
import {
  type ClaimingSentence,
  countsUnits,
  datedKinds,
  isAnother,
  isJudgeable,
} from "./is-judgeable.ts";

/**
 * Whether a claim may be part of a picture, where a referee sees nothing stated: numbers in words,
 * and order, in a sentence that names nothing of the trade. “Two clocks hang in the hall” counts
 * nothing that anybody could look up; “two tests” does.
 */
export function isPictured(token: ClaimToken, whole: ClaimingSentence): boolean {
  if (isJudgeable(token, whole) || isSomebody(token, whole)) return true;
  if (namesDated(whole)) return false;
  const picture = findPicture(token, whole);
  // What comes first in a picture is no edit, and no commit.
  if (token.kind === "order") return !namesWork(whole, picture) && !namesUnit(whole, picture);
  if (isDreamt(token, whole.sentence.text)) return !namesWork(whole);
  const isPlain = isCounting(token) && !/\d/.test(token.text);
  return isPlain && !namesWork(whole, picture) && !namesUnit(whole, picture);
}

/** Where the picture stands in which a claim is: “..., like the first guest at a table” is one by itself. */
function findPicture(token: ClaimToken, whole: ClaimingSentence): Range {
  const { text } = whole.sentence;
  const clause = findClause(token, { sentence: text, apart: [] });
  const isSimile = /^(?:like|as if|as though) /.test(text.slice(clause.start));
  const { stems } = readPackWords(whole.index.pack);
  // “Like the first of the handlers” compares with what the pack has.
  const isOwn = readWords(text).every(
    ({ lower, start, end }) =>
      start < token.end ||
      end > clause.end ||
      functionWords.has(lower) ||
      !stems.has(stemWord(lower)),
  );
  return isSimile && isOwn ? clause : { start: 0, end: text.length };
}

/**
 * Whether a sentence that argues nothing is a figure of speech: a referee, asked what it states, found
 * nothing, and nothing in it is for code to find.
 */
export function statesNothing(unproven: readonly ClaimToken[], whole: ClaimingSentence): boolean {
  const { sentence, index } = whole;
  if (isArgued(sentence) || !unproven.every((token) => isNothing(token, whole))) return false;
  return (
    !tellsEvent(unproven, whole) && decideSentence(sentence.text, index).kind === "states-nothing"
  );
}

/**
 * Whether a referee who sees nothing stated is believed of a claim: not where it counts things of the
 * trade or of the pack, puts them before or after one another, or says how long something took.
 */
function isNothing(token: ClaimToken, whole: ClaimingSentence): boolean {
  const { kind, text, value = [0, 0] } = token;
  if (!isPictured(token, whole)) return false;
  if (isAnother(token, whole)) return true;
  const { text: sentence } = whole.sentence;
  if (kind === "ordinal" || (kind === "number" && !/^onc?e$/i.test(text))) {
    if (namesWork(whole) || namesUnit(whole)) return false;
    if (value[0] > fewest ? countsPack(token, whole) : isOfThis(token, whole)) return false;
    return !countsUnits(token, whole);
  }
  const isRelation = /^(?:before|after)$/i.test(text);
  const { start, end } = findClause(token, { sentence, apart: [] });
  const clause = sentence.slice(start, end);
  if (isRelation && comes.test(clause)) return false;
  return kind !== "order" || !tellsDeed(clause);
}

/** Two or three of anything are a picture's as well. */
const fewest = 3;

/** What tells that one thing came before another. */
const comes = /\b(?:was|were|had|came|comes?|follow\w*|arriv\w*)\b/i;

/** “Was replaced”. */
function tellsDeed(clause: string): boolean {
  const words = readWords(clause).map(({ lower }) => lower);
  return words.some(
    (word, at) => /^(?:was|were)$/.test(word) && words.slice(at + 1, at + 3).some(isRegularPast),
  );
}

/** “The handler runs in two modes”, “it swallows ...”: of something that is there, and so many. */
function isOfThis({ kind, start }: ClaimToken, { sentence: { text } }: ClaimingSentence): boolean {
  const before = text.slice(0, start);
  return (
    kind === "number" &&
    (/^(?:the|its?|this) .*\b(?:in|has|have) $/i.test(before) || before.includes("`"))
  );
}

/**
 * Whether a sentence tells of a day, an hour or a number that something was so or was done then, or
 * what happened on the same day: that states something, whatever a referee sees.
 */
function tellsEvent(
  unproven: readonly ClaimToken[],
  { sentence: { text, cites }, tokens }: ClaimingSentence,
): boolean {
  if (span.test(text)) return true;
  // “The third commit caches the charts”.
  if (cites.some(({ kind, text: own }) => kind === "order" && text.includes(`${own} commit `))) {
    return true;
  }
  const isMerge = cites.some((cite) => cite.kind === "time" && cite.field === "mergedAt");
  return tokens.some((token) => {
    const isDated =
      token.kind === "time" || (token.kind === "number" && token.text.toLowerCase() !== "one");
    const { start, end } = findClause(token, { sentence: text, apart: [] });
    // That it was merged, the time of the merge says.
    const said = isMerge
      ? text.slice(start, end).replace("was merged", "")
      : text.slice(start, end);
    return (
      isDated && (unproven.includes(token) ? /\b(?:was|were|been)\b/i.test(said) : tellsDeed(said))
    );
  });
}

const span =
  /\b(?:the same|within (?:the|an?|one)) (?:same )?(?:second|minute|hour|day|week|month|year)\b/i;

/** “A doorman ... he”: somebody of whom the sentence itself has spoken, and no author. */
function isSomebody(
  { kind, start }: ClaimToken,
  { sentence: { text, cites } }: ClaimingSentence,
): boolean {
  if (kind !== "person" || cites.length > 0) return false;
  const [, noun] = /\b(?:an?|the|every|each) (\p{Ll}+)/iu.exec(text.slice(0, start)) ?? [];
  const [first = ""] = text.toLowerCase().split(" ");
  if (massNouns.has(first)) return true;
  return noun !== undefined && !new RegExp(`^(?:${peopleNouns}|one)$`).test(noun);
}

/** Whether it quotes commits or reviews, whose order anybody can look up. */
function namesDated({ sentence, index }: ClaimingSentence): boolean {
  return sentence.cites.some(
    (cite) => cite.kind === "quote" && datedKinds.has(index.exhibits.get(cite.exhibit)?.kind ?? ""),
  );
}

/**
 * “Every morning”, “until tomorrow”, “who in the evening locks up”: a part of a day that nothing happens “at”,
 * “on” or “by”, and nothing happened “in”.
 */
function isDreamt({ kind, start, text }: ClaimToken, sentence: string): boolean {
  const isVague = kind === "time" && /^\p{Ll}+$/u.test(text) && !/weekend/.test(text);
  const before = sentence.slice(0, start);
  if (/^(?:tomorrow|tonight|overnight)/.test(text) || (text === "night" && /\bat $/i.test(before)))
    return true;
  const clause = findClause({ start }, { sentence, apart: [] });
  const isTold = readWords(sentence.slice(clause.start, clause.end)).some(
    ({ lower }) => isPast(lower) || /^(?:was|were|had)$/.test(lower),
  );
  const places = isTold ? /\b(?:in|this)(?: the)? $/i : /(?!)/;
  return isVague && !places.test(before) && !placed.test(before);
}

const placed = /\b(?:at|on|by|before|after|until|since|from|that|the same)(?: the)? $/i;

function isCounting({ kind, value, form }: ClaimToken): boolean {
  if (kind !== "number" && kind !== "ordinal") return false;
  return form !== "percent" && value !== undefined && value[1] <= 12;
}

function namesWork(whole: ClaimingSentence, within?: Range): boolean {
  return names(whole, ({ lower }) => workWords.has(lower), within);
}

function namesUnit(whole: ClaimingSentence, within?: Range): boolean {
  return names(
    whole,
    ({ lower }) => isUnitNoun(lower) && !isTimeUnit(lower) && !/^times?$/.test(lower),
    within,
  );
}

/** Whether what a number counts is the pack's: “twelve lamps”, “nine kinds of lamp”, “one lamp in four”. */
function countsPack({ start, end }: ClaimToken, { sentence, index }: ClaimingSentence): boolean {
  const words = readWords(sentence.text);
  const behind = words.filter((word) => word.start >= end);
  const ahead = words.filter((word) => word.end <= start).toReversed();
  const isApart = behind[0] === undefined || behind[0].apart;
  const [one, link, other] = isApart ? [undefined, ...ahead] : behind;
  const counted = [one, ...(/^(?:of|in)$/.test(link?.lower ?? "") ? [other] : [])];
  const { stems } = readPackWords(index.pack);
  return counted.some(
    (word) =>
      word !== undefined && !functionWords.has(word.lower) && stems.has(stemWord(word.lower)),
  );
}

/** Whether it has such a word outside of what it cites, in a stretch of it or anywhere. */
function names(
  { sentence }: ClaimingSentence,
  isWanted: (word: Word) => boolean,
  within: Range = { start: 0, end: sentence.text.length },
): boolean {
  const cited = locateCites(sentence).flatMap(({ cite, range }) =>
    range === undefined || cite.kind === "argued" ? [] : [range],
  );
  return readWords(sentence.text).some(
    (word) =>
      isWanted(word) && isWithin(word, within) && !cited.some((range) => isWithin(word, range)),
  );
}
