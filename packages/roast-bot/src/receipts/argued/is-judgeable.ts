import type { Exhibit, Sentence, Unit } from "@mea-culpa/formats";
import { readLog } from "../../case/logged.ts";
import { isCode, namedBy } from "../cited-exhibits.ts";
import type { PackIndex } from "../pack-index.ts";
import { findClause } from "../proofs/find-clause.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { contentStems } from "../tokens/plain-words.ts";
import { readWords, type Word } from "../tokens/read-words.ts";
import type { Range } from "../tokens/split-sentences.ts";
import { isPast, isRegularPast, pasts, stemWord } from "../words/inflect.ts";
import { edits, happens, outcomes } from "../words/deeds.ts";
import { isTimeUnit, listNouns } from "../words/unit-nouns.ts";

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
  if (isPointing(token, whole) || isAnother(token, whole) || isFormer(token, whole)) return true;
  const isStep = kind === "order" || (kind === "ordinal" && (token.value?.[1] ?? 0) <= mostCounted);
  if (!isStep && lower !== "one") return false;
  return !speaksOfCommits(token, whole) && !speaksOfThePast(whole.sentence.text, token);
}

/** “A second bell” is one more, and no place in an order; a second commit is the second. */
export function isAnother(token: ClaimToken, whole: ClaimingSentence): boolean {
  const before = whole.sentence.text.slice(0, token.start);
  const isPlace = token.kind === "ordinal" || /^first$/i.test(token.text);
  return isPlace && /\b(?:an?|another) $/i.test(before) && !countsUnits(token, whole);
}

/** More than these nobody counts by reading. */
export const mostCounted = 12;

/**
 * “It said so before”, “before the fix”: as code was that the sentence is argued from, before its commit; “at
 * first” as the first commit left it.
 */
function isFormer(
  { text, start, end }: ClaimToken,
  { sentence: { text: sentence }, cited, index }: ClaimingSentence,
): boolean {
  if (/^first$/i.test(text) && /\bat $/i.test(sentence.slice(0, start))) {
    const [first] = readLog(index.pack);
    return cited.some(
      (each) =>
        each.kind === "lines" &&
        each.side === "after" &&
        first?.kind === "commit" &&
        each.commit === first.sha,
    );
  }
  if (!/^before$/i.test(text)) return false;
  const [, edit] = /^ (?:the|this) (pull request|\p{L}+)\b/u.exec(sentence.slice(end)) ?? [];
  const isAlone =
    /\bthan $/i.test(sentence.slice(0, start)) || /^(?:[.,;:—]|$)/.test(sentence.slice(end));
  return cited.some((each) => {
    if (each.kind !== "lines" || each.side !== "before") return false;
    const own = index.pack.exhibits.find(
      (other) => other.kind === "commit" && other.sha === each.commit,
    );
    if (isAlone || edit === undefined || own?.kind !== "commit") return isAlone;
    const isOfAll = own.position === 1 && /^(?:pull request|change|branch|patch)$/.test(edit);
    return isOfAll || contentStems(own.subject).includes(stemWord(edit));
  });
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
export function countsUnits(
  { end }: ClaimToken,
  { sentence, index, cited }: ClaimingSentence,
): boolean {
  const following = readWords(sentence.text).filter(({ start }) => start >= end);
  // “Two lines that raise” are two of the lines that code has.
  if (/^ lines? (?:that|which|with)\b/.test(sentence.text.slice(end)) && cited.every(isCode))
    return false;
  const units = new Set<Unit>([
    "commit",
    "line",
    "file",
    ...index.pack.figures.map(({ unit }) => unit),
  ]);
  // Words are counted of subjects and bodies, and of no code.
  if (cited.length > 0 && cited.every(isCode)) {
    for (const unit of ["word", "character"] as const) units.delete(unit);
  }
  const counted = new Set([...units].flatMap(listNouns));
  return following
    .slice(0, 2)
    .some(({ lower }) => (counted.has(lower) && !/^times?$/.test(lower)) || isTimeUnit(lower));
}

/** Whether a clause names a commit, or its sentence rests on one: then its order is one that code can look up. */
function speaksOfCommits(token: Range, { sentence, index }: ClaimingSentence): boolean {
  const { start, end } = findClause(token, { sentence: sentence.text, apart: [] });
  const isNear = (text: string): boolean => sentence.text.slice(start, end).includes(text);
  // A name that also stands in a commit says nothing of that commit; “four minutes later” is of its clause.
  const cited = sentence.cites
    .filter(({ kind, text }) => kind !== "name" && (kind !== "order" || isNear(text)))
    .flatMap(namedBy);
  const isDated = (id: string): boolean => datedKinds.has(index.exhibits.get(id)?.kind ?? "");
  return cited.some(isDated) || readWords(sentence.text).some(({ lower }) => datedWords.has(lower));
}

export const datedKinds: ReadonlySet<string> = new Set(
  "commit listed review earlier later".split(" "),
);

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
  const words = readWords(text.replaceAll(asked, (found) => " ".repeat(found.length)));
  return words.some(
    (word, at) =>
      isWithin(word) &&
      (pastAuxiliaries.has(word.lower) ||
        (isDeed(word.lower) && !present.has(word.lower) && !isPassive(words.slice(0, at)))),
  );
}

/** “... asks whether there was any”: a past within what code does. */
const asked =
  /\b(?:whether|that|what|which|who|anybody|anything) (?:\w+ ){0,2}(?:was|were|had|\w+ed)\b/gi;

/** What happens to code; what code does itself (“warned”) tells of no commit. */
function isDeed(lower: string): boolean {
  return isRegularPast(lower)
    ? [edits, outcomes, happens].some((each) => each.test(lower))
    : pasts.has(lower);
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
