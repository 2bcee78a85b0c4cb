import { isArgued } from "../cited-exhibits.ts";
import { locateCites } from "../locate-cites.ts";
import { findClause } from "../proofs/find-clause.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { splitNames } from "../tokens/find-phrases.ts";
import { readWords } from "../tokens/read-words.ts";
import type { Range } from "../tokens/split-sentences.ts";
import { workWords } from "../words/claim-words.ts";
import { functionWords } from "../words/function-words.ts";
import { peopleNouns } from "../words/impossible-words.ts";
import { stemOf } from "../words/inflect.ts";
import { isTimeUnit } from "../words/unit-nouns.ts";
import { decideSentence } from "./believe-hearing.ts";
import { type ClaimingSentence, datedKinds, isAnother, isJudgeable } from "./is-judgeable.ts";

/**
 * Whether a claim may be part of a picture, where a referee sees nothing stated: numbers in words,
 * and order, in a sentence that names nothing of the trade. “Two clocks hang in the hall” counts
 * nothing that anybody could look up; “two tests” does.
 */
export function isPictured(token: ClaimToken, whole: ClaimingSentence): boolean {
  if (isJudgeable(token, whole)) return true;
  const { text } = whole.sentence;
  if (isSomebody(token, whole)) return true;
  // What comes first in a picture is no edit, and no commit.
  if (token.kind === "order" && !speaksOfEdits(whole) && !namesDated(whole)) return true;
  if (isDreamt(token, text)) return !speaksOfEdits(whole) && !namesDated(whole);
  const isPlain = isCounting(token) && !/\d/.test(token.text);
  return isPlain && !speaksOfTheTrade(whole) && !namesDated(whole);
}

/**
 * Whether a sentence whose only fault is a trigger is a figure of speech after all: a referee, asked
 * what it states, found nothing.
 */
export function statesNothing(unproven: readonly ClaimToken[], whole: ClaimingSentence): boolean {
  const { sentence, index } = whole;
  if (isArgued(sentence) || !unproven.every((token) => isNothing(token, whole))) return false;
  return !tellsEvent(whole) && decideSentence(sentence.text, index).kind === "states-nothing";
}

/**
 * Whether a referee who sees nothing stated is believed of a claim: not where it counts things of the
 * trade or of the pack, puts them before or after one another, or says how long something took.
 */
function isNothing(token: ClaimToken, whole: ClaimingSentence): boolean {
  const { kind, start, text } = token;
  const lower = text.toLowerCase();
  const isSpan =
    kind === "thing" && isTimeUnit(lower) && span.test(whole.sentence.text.slice(0, start));
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

/** Two or three of anything are a picture's as well. */
const fewest = 3;

/**
 * Whether a sentence tells of a day, an hour or a number that something was so or was done then: that
 * states something, whatever a referee sees.
 */
function tellsEvent({ sentence: { text }, tokens }: ClaimingSentence): boolean {
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

/** “Every morning”, “tomorrow's papers”: a part of a day that nothing happens “at”, “on” or “by”. */
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

function isCounting({ kind, value, form }: ClaimToken): boolean {
  if (kind !== "number" && kind !== "ordinal") return false;
  return form !== "percent" && value !== undefined && value[1] <= 12;
}

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
