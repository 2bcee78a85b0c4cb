import type { Exhibit, Sentence } from "@mea-culpa/formats";
import { namedBy } from "../cited-exhibits.ts";
import type { PackIndex } from "../pack-index.ts";
import { findClause } from "../proofs/find-clause.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { readWords, type Word } from "../tokens/read-words.ts";
import type { Range } from "../tokens/split-sentences.ts";
import { isPast } from "../words/inflect.ts";
import { isUnitNoun } from "../words/unit-nouns.ts";

/** A sentence with all that it claims, for whoever asks what a referee may judge in it. */
export interface ClaimingSentence {
  readonly sentence: Sentence;
  readonly tokens: readonly ClaimToken[];
  readonly index: PackIndex;
  /** The exhibits that it is argued from. */
  readonly cited: readonly Exhibit[];
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
  if (lower === "once") return true;
  if (lower === "one" && !countsUnits(token, whole)) return true;
  if (isPointing(token, whole) || isAnother(token, whole)) return true;
  const isStep = kind === "order" || (kind === "ordinal" && (token.value?.[1] ?? 0) <= 3);
  if (!isStep && lower !== "one") return false;
  return !speaksOfCommits(whole) && !speaksOfThePast(whole.sentence.text, token);
}

/** “A second bell” is one more, and no place in an order; a second commit is the second. */
export function isAnother(token: ClaimToken, whole: ClaimingSentence): boolean {
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

/** “One failure marked all of it”: but “one commit” is a number of commits, which code can count. */
export function countsUnits({ end }: ClaimToken, { sentence }: ClaimingSentence): boolean {
  const following = readWords(sentence.text).filter(({ start }) => start >= end);
  return following.slice(0, 2).some(({ lower }) => isUnitNoun(lower));
}

/** Whether a sentence names a commit, or rests on one: then its order is one that code can look up. */
function speaksOfCommits({ sentence, index }: ClaimingSentence): boolean {
  // A name that also stands in a commit says nothing of that commit.
  const cited = sentence.cites.filter(({ kind }) => kind !== "name").flatMap(namedBy);
  const isDated = (id: string): boolean => datedKinds.has(index.exhibits.get(id)?.kind ?? "");
  return cited.some(isDated) || readWords(sentence.text).some(({ lower }) => datedWords.has(lower));
}

export const datedKinds: ReadonlySet<string> = new Set(["commit", "review", "earlier", "later"]);

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
        (isPast(word.lower) && !present.has(word.lower) && !isPassive(words.slice(0, at)))),
  );
}

/** What is written alike in the present, and as a noun. */
const present: ReadonlySet<string> = new Set("read put let set cut hit quit shut".split(" "));

const pastAuxiliaries: ReadonlySet<string> = new Set(
  "was were had did been wasn't weren't hadn't didn't".split(" "),
);

/** “is added”, “is looked up, thrown away and looked up again”: the present, although its verbs look like the past. */
function isPassive(before: readonly Word[]): boolean {
  const at = before.findLastIndex(({ lower }) =>
    /^(?:is|are|be|being|gets?|isn't|aren't)$/.test(lower),
  );
  const between = before.slice(at + 1);
  // Behind a subject of its own a verb is no second participle.
  const isChain = between.every(
    ({ lower }) => isPast(lower) || /(?:en|wn|one)$/.test(lower) || besideParticiples.has(lower),
  );
  return at !== -1 && (between.length < 3 || isChain);
}

const besideParticiples: ReadonlySet<string> = new Set(
  "and or then never not only also again up down away out off back over in on".split(" "),
);
