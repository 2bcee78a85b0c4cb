import type { Sentence } from "@mea-culpa/formats";
import type { PackIndex } from "../pack-index.ts";
import { locateCites } from "../locate-cites.ts";
import type { ClaimKind, ClaimToken } from "../tokens/claim-token.ts";
import { readWords, type Word } from "../tokens/read-words.ts";
import type { Range } from "../tokens/split-sentences.ts";
import { workWords } from "../words/claim-words.ts";
import { falsePasts } from "../words/facts.ts";
import { pasts } from "../words/pasts.ts";

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
export function isJudgeable({ kind, text }: ClaimToken, whole: ClaimingSentence): boolean {
  // How often something happens “once” is for whoever reads what happens.
  const lower = text.toLowerCase();
  if (triggers.has(kind) || lower === "once") return true;
  if (kind !== "order" && lower !== "one") return false;
  return !speaksOfCommits(whole) && !speaksOfThePast(whole.sentence.text);
}

/**
 * Whether a claim may be part of a picture, where a referee sees nothing stated: numbers in words,
 * and order, in a sentence that names nothing of the trade. “Two clocks hang in the hall” counts
 * nothing that anybody could look up; “two tests” does.
 */
export function isPictured(token: ClaimToken, whole: ClaimingSentence): boolean {
  if (isJudgeable(token, whole)) return true;
  const isPlain = token.kind === "order" || (isCounting(token) && !/\d/.test(token.text));
  return isPlain && !speaksOfTheTrade(whole);
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

/** Whether it names a thing of the working world outside of what it cites. */
function speaksOfTheTrade({ sentence, tokens }: ClaimingSentence): boolean {
  const cited = locateCites(sentence).flatMap(({ cite, range }) =>
    range === undefined || cite.kind === "argued" ? [] : [range],
  );
  const isCited = ({ start, end }: Range): boolean =>
    cited.some((range) => range.start <= start && end <= range.end);
  const claims = tokens.filter(({ kind }) => kind === "thing" || kind === "fact");
  const names = readWords(sentence.text).filter(({ lower }) => workWords.has(lower));
  return [...claims, ...names].some((each) => !isCited(each));
}

/** Whether a sentence names a commit, or rests on one: then its order is one that code can look up. */
function speaksOfCommits({ sentence, index }: ClaimingSentence): boolean {
  const cited = sentence.cites.flatMap((cite) => {
    if ("exhibits" in cite) return cite.exhibits;
    return "exhibit" in cite ? [cite.exhibit] : [];
  });
  const isDated = (id: string): boolean => datedKinds.has(index.exhibits.get(id)?.kind ?? "");
  return cited.some(isDated) || readWords(sentence.text).some(({ lower }) => datedWords.has(lower));
}

const datedKinds: ReadonlySet<string> = new Set(["commit", "pull-request", "review", "later"]);

const datedWords: ReadonlySet<string> = new Set(
  `commit commits branch branches log merge merges merged request requests review reviews subject
  subjects history day days week weeks hour hours minute minutes`.split(/\s+/),
);

function speaksOfThePast(text: string): boolean {
  const words = readWords(text);
  return words.some(
    (word, at) =>
      pastAuxiliaries.has(word.lower) ||
      pasts.has(word.lower) ||
      (word.lower.length > 4 &&
        word.lower.endsWith("ed") &&
        !falsePasts.has(word.lower) &&
        !isPassive(words.slice(Math.max(0, at - 3), at))),
  );
}

const pastAuxiliaries: ReadonlySet<string> = new Set(
  "was were had did been wasn't weren't hadn't didn't".split(" "),
);

/** “is added”, “are never shown”: the present, although its verb looks like the past. */
function isPassive(before: readonly Word[]): boolean {
  return before.some(({ lower }) => /^(?:is|are|be|being|gets?|isn't|aren't)$/.test(lower));
}
