import type { Sentence } from "@mea-culpa/formats";
import { namedBy } from "../cited-exhibits.ts";
import type { PackIndex } from "../pack-index.ts";
import { locateCites } from "../locate-cites.ts";
import type { ClaimKind, ClaimToken } from "../tokens/claim-token.ts";
import { readWords, type Word } from "../tokens/read-words.ts";
import type { Range } from "../tokens/split-sentences.ts";
import { workWords } from "../words/claim-words.ts";
import { functionWords } from "../words/function-words.ts";
import { stemOf } from "../words/inflect.ts";
import { splitNames } from "../tokens/find-phrases.ts";
import { falsePasts } from "../words/facts.ts";
import { peopleNouns } from "../words/impossible-words.ts";
import { pasts } from "../words/pasts.ts";
import { findClause } from "../proofs/find-clause.ts";
import { dayParts, isIn } from "../words/times.ts";
import { isUnitNoun } from "../words/unit-nouns.ts";

/** A sentence with all that it claims, for whoever asks what a referee may judge in it. */
export interface ClaimingSentence {
  readonly sentence: Sentence;
  readonly tokens: readonly ClaimToken[];
  readonly index: PackIndex;
}

/**
 * Whether a claim is one of meaning: a referee may judge it, where code can judge all others. Order
 * words and “one” are, where a sentence says in the present what code does: “it deletes the file
 * before it reads it”, “it keeps one registry” are no claims about commits.
 */
export function isJudgeable(token: ClaimToken, whole: ClaimingSentence): boolean {
  const { kind, text } = token;
  // How often something happens “once” is for whoever reads what happens.
  const lower = text.toLowerCase();
  if (triggers.has(kind) || lower === "once") return true;
  if (lower === "one" && !countsUnits(token, whole)) return true;
  if (isPointing(token, whole) || isAnother(token, whole)) return true;
  const isStep = kind === "order" || (kind === "ordinal" && (token.value?.[1] ?? 0) <= 3);
  if (!isStep && lower !== "one") return false;
  return !speaksOfCommits(whole) && !speaksOfThePast(whole.sentence.text, token);
}

/** “A second bell” is one more, and no place in an order; a second commit is the second. */
function isAnother(token: ClaimToken, whole: ClaimingSentence): boolean {
  const before = whole.sentence.text.slice(0, token.start);
  return (
    token.kind === "ordinal" && /\b(?:a|another) $/i.test(before) && !countsUnits(token, whole)
  );
}

/** “So these two are dropped”: what they are, the sentence before says, and no figure counts them. */
function isPointing(
  { start, end, form }: ClaimToken,
  { sentence: { text } }: ClaimingSentence,
): boolean {
  const isEnd = /^(?:[.,;:—]|$| (?:is|are|was|were|has|have|had|do|does|did|can|will|come|go)\b)/i;
  return (
    form === "plain" &&
    /\b(?:these|those) $/i.test(text.slice(0, start)) &&
    isEnd.test(text.slice(end))
  );
}

/**
 * Whether a claim may be part of a picture, where a referee sees nothing stated: numbers in words,
 * and order, in a sentence that names nothing of the trade. “Two clocks hang in the hall” counts
 * nothing that anybody could look up; “two tests” does.
 */
export function isPictured(token: ClaimToken, whole: ClaimingSentence): boolean {
  if (isJudgeable(token, whole)) return true;
  const { text } = whole.sentence;
  if (isRepeated(token, text) || isSomebody(token, whole)) return true;
  // What comes first in a picture is no edit, and no commit.
  if (token.kind === "order" && !speaksOfEdits(whole) && !namesDated(whole)) return true;
  if (isDreamt(token, text)) return !speaksOfEdits(whole) && !namesDated(whole);
  const isPlain = isCounting(token) && !/\d/.test(token.text);
  return isPlain && !speaksOfTheTrade(whole) && !namesDated(whole);
}

/**
 * Whether a claim is a small number of things that code shows, and none that a figure counts: “three
 * arguments”, not “three commits”. A referee has to show each of them by words of its own.
 */
export function isCountable(token: ClaimToken, whole: ClaimingSentence): boolean {
  const { kind, value = [0, 0], form } = token;
  const isPlain = form === "plain" || /^(?:twice|thrice)$/i.test(token.text);
  if (kind !== "number" || !isPlain || value[0] !== value[1]) return false;
  const isShownByCode = whole.sentence.cites.some(
    (cite) =>
      cite.kind === "argued" &&
      cite.exhibits.some((id) => codeKinds.has(whole.index.exhibits.get(id)?.kind ?? "")),
  );
  return isShownByCode && value[0] > 1 && value[0] <= mostCounted && !countsUnits(token, whole);
}

/**
 * Whether a number stands as such in code that the sentence is argued from: “an interval of 0”, “exit
 * with 1”. The words that show its statement have to have it.
 */
export function isLiteral(token: ClaimToken, whole: ClaimingSentence): boolean {
  if (token.kind !== "number" || countsUnits(token, whole)) return false;
  return whole.sentence.cites.some(
    (cite) =>
      cite.kind === "argued" &&
      cite.exhibits.some((id) => {
        const exhibit = whole.index.exhibits.get(id);
        return (
          exhibit !== undefined && codeKinds.has(exhibit.kind) && hasLiteral(exhibit.text, token)
        );
      }),
  );
}

/** Whether code has a number as it is written in a sentence, in digits. */
export function hasLiteral(code: string, { text, value = [0, 1] }: ClaimToken): boolean {
  const [number, most] = value;
  if (number !== most || !/^\d+(?:\.\d+)?$/.test(text)) return false;
  return (code.match(/(?<![\w.])\d[\d_]*(?:\.\d+)?(?![\w.])/g) ?? []).some(
    (literal) => Number(literal.replaceAll("_", "")) === number,
  );
}

const codeKinds: ReadonlySet<string> = new Set(["function", "lines"]);
/** More than these nobody counts by reading. */
const mostCounted = 6;

/**
 * Whether a referee who sees nothing stated is believed of a claim: not where it counts things of the
 * trade or of the pack, puts them before or after one another, or says how long something took.
 */
export function isNothing(token: ClaimToken, whole: ClaimingSentence): boolean {
  const { kind, start, text } = token;
  const lower = text.toLowerCase();
  const isSpan =
    kind === "thing" && isUnitOfTime(lower) && span.test(whole.sentence.text.slice(0, start));
  if (isSpan || !isPictured(token, whole)) return false;
  const isMeasured = kind === "ordinal" || (kind === "number" && !/^onc?e$/.test(lower));
  if (isMeasured && (token.value?.[0] ?? 0) > fewest && namesPack(token, whole)) return false;
  if (isAnother(token, whole)) return true;
  if (isMeasured) return !speaksOfTheTrade(whole);
  const isRelation = lower === "before" || lower === "after";
  return !(isRelation && (speaksOfEdits(whole) || comes.test(whole.sentence.text)));
}

/** What tells that one thing came before another. */
const comes = /\b(?:was|were|had|came|comes?|follow\w*|arriv\w*)\b/i;

const span = /\b(?:the same|within (?:the|an?|one)) $/i;

function isUnitOfTime(lower: string): boolean {
  return /^(?:minute|hour|day|week|month|year)s?$/.test(lower);
}

/** Two or three of anything are a picture's as well. */
const fewest = 3;

/**
 * Whether a sentence tells of a day, an hour or a number that something was so or was done then: that
 * states something, whatever a referee sees.
 */
export function tellsEvent({ sentence: { text }, tokens }: ClaimingSentence): boolean {
  return tokens.some((token) => {
    const isDated =
      token.kind === "time" || (token.kind === "number" && token.text.toLowerCase() !== "one");
    const { start, end } = findClause(token, { sentence: text, apart: [] });
    return isDated && /\b(?:was|were|had been|has been|have been)\b/i.test(text.slice(start, end));
  });
}

/** Whether the noun behind a number is one of the exhibits': “twelve lamps”, where the code has lamps. */
function namesPack({ end }: ClaimToken, { sentence, index }: ClaimingSentence): boolean {
  const noun = readWords(sentence.text).find(({ start }) => start >= end);
  if (noun === undefined || noun.apart || functionWords.has(noun.lower)) return false;
  const stem = stemOf(noun.lower);
  return index.pack.exhibits.some(({ text }) =>
    (
      splitNames(text)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []
    ).some((word) => stemOf(word) === stem),
  );
}

/** “One failure marked all of it”: but “one commit” is a number of commits, which code can count. */
function countsUnits({ end }: ClaimToken, { sentence }: ClaimingSentence): boolean {
  const following = readWords(sentence.text).filter(({ start }) => start >= end);
  return following.slice(0, 2).some(({ lower }) => isUnitNoun(lower));
}

/** “A doorman ... he”: somebody of whom the sentence itself has spoken, and no author. */
function isSomebody(
  { kind, start }: ClaimToken,
  { sentence: { text, cites } }: ClaimingSentence,
): boolean {
  if (kind !== "person" || cites.length > 0) return false;
  const [, noun] = /\b(?:an?|the|every|each) (\p{Ll}+)/iu.exec(text.slice(0, start)) ?? [];
  return noun !== undefined && !new RegExp(`^(?:${peopleNouns}|one)$`).test(noun);
}

/** Whether it quotes commits or reviews, whose order anybody can look up. */
function namesDated({ sentence, index }: ClaimingSentence): boolean {
  return sentence.cites.some(
    (cite) => cite.kind === "quote" && datedKinds.has(index.exhibits.get(cite.exhibit)?.kind ?? ""),
  );
}

/** “The morning after”, “tomorrow's papers”: a part of a day that nothing happens “at”, “on” or “by”. */
function isDreamt({ kind, start, text }: ClaimToken, sentence: string): boolean {
  const isVague = kind === "time" && /^\p{Ll}+$/u.test(text) && !/weekend/.test(text);
  if (text === "night" && /\bat $/i.test(sentence.slice(0, start))) return true;
  return (
    isVague &&
    !/\b(?:at|on|in|by|before|after|until|since|from|this|that|the same)(?: the)? $/i.test(
      sentence.slice(0, start),
    )
  );
}

/** “Every morning”, “a night like this”: no day that anybody could look up. */
function isRepeated({ kind, start, text }: ClaimToken, sentence: string): boolean {
  const isOne = /\b(?:every|each|a|an|any|one|most|some|many) $/i.test(sentence.slice(0, start));
  return kind === "time" && isPartOfDay(text.toLowerCase()) && isOne;
}

function isPartOfDay(lower: string): boolean {
  return isIn(dayParts, lower.replace(/s$/, ""));
}

function isCounting({ kind, value, form }: ClaimToken): boolean {
  if (kind !== "number" && kind !== "ordinal") return false;
  return form !== "percent" && value !== undefined && value[1] <= 12;
}

const triggers: ReadonlySet<ClaimKind> = new Set([
  "absolute",
  "comparison",
  "negation",
  "thing",
  "fact",
]);

/** Whether it says outside of what it cites that something was done to the work, or names a commit. */
function speaksOfEdits(whole: ClaimingSentence): boolean {
  return speaksOf(whole, ({ kind }) => kind === "fact");
}

/** Whether it names a thing of the working world outside of what it cites. */
function speaksOfTheTrade(whole: ClaimingSentence): boolean {
  return speaksOf(whole, ({ kind }) => kind === "thing" || kind === "fact");
}

function speaksOf(
  { sentence, tokens }: ClaimingSentence,
  isWanted: (token: ClaimToken) => boolean,
): boolean {
  const cited = locateCites(sentence).flatMap(({ cite, range }) =>
    range === undefined || cite.kind === "argued" ? [] : [range],
  );
  const isCited = ({ start, end }: Range): boolean =>
    cited.some((range) => range.start <= start && end <= range.end);
  const claims = tokens.filter(isWanted);
  const names = readWords(sentence.text).filter(({ lower }) => workWords.has(lower));
  return [...claims, ...names].some((each) => !isCited(each));
}

/** Whether a sentence names a commit, or rests on one: then its order is one that code can look up. */
function speaksOfCommits({ sentence, index }: ClaimingSentence): boolean {
  // A name that also stands in a commit says nothing of that commit.
  const cited = sentence.cites.filter(({ kind }) => kind !== "name").flatMap(namedBy);
  const isDated = (id: string): boolean => datedKinds.has(index.exhibits.get(id)?.kind ?? "");
  return cited.some(isDated) || readWords(sentence.text).some(({ lower }) => datedWords.has(lower));
}

const datedKinds: ReadonlySet<string> = new Set(["commit", "review", "later"]);

const datedWords: ReadonlySet<string> = new Set(
  "commit commits branch branches log merge merges review reviews subject subjects history".split(
    " ",
  ),
);

/** Whether the clause of a claim tells what happened: a participle behind a hyphen does not. */
function speaksOfThePast(text: string, token: Range): boolean {
  const clause = findClause(token, { sentence: text, apart: [] });
  const isWithin = ({ start, end }: Range): boolean =>
    clause.start <= start && end <= clause.end && text[start - 1] !== "-";
  const words = readWords(text);
  return words.some(
    (word, at) =>
      isWithin(word) &&
      (pastAuxiliaries.has(word.lower) ||
        (((pasts.has(word.lower) && !present.has(word.lower)) ||
          (word.lower.length > 4 && word.lower.endsWith("ed") && !falsePasts.has(word.lower))) &&
          !isPassive(words.slice(Math.max(0, at - 3), at)))),
  );
}

/** What is written alike in the present, and as a noun. */
const present: ReadonlySet<string> = new Set("read put let set cut hit quit shut".split(" "));

const pastAuxiliaries: ReadonlySet<string> = new Set(
  "was were had did been wasn't weren't hadn't didn't".split(" "),
);

/** “is added”, “are never shown”: the present, although its verb looks like the past. */
function isPassive(before: readonly Word[]): boolean {
  return before.some(({ lower }) => /^(?:is|are|be|being|gets?|isn't|aren't)$/.test(lower));
}
