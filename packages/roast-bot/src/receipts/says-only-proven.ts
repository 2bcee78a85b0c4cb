import type { Exhibit } from "@mea-culpa/formats";
import { isLogged } from "../case/logged.ts";
import type { NamedExhibit } from "./proofs/named-things.ts";
import type { ProvenCite } from "./proofs/proof.ts";
import { anyAspect } from "./proofs/refute-subject.ts";
import type { ClaimToken } from "./tokens/claim-token.ts";
import { findPhrases } from "./tokens/find-phrases.ts";
import { readWords } from "./tokens/read-words.ts";
import { isWithin, type Range } from "./tokens/split-sentences.ts";
import { workWords } from "./words/claim-words.ts";
import { functionWords } from "./words/function-words.ts";

/**
 * Whether a sentence says nothing but what its cites prove: each word outside of quotes and code is
 * part of a proven claim, a name of the pack, or grammar. Any other word may say something that
 * nobody has proven, however true the numbers beside it are.
 */
export function saysOnlyProven(
  text: string,
  {
    cites,
    tokens,
    free,
  }: {
    readonly cites: readonly ProvenCite[];
    readonly tokens: readonly ClaimToken[];
    readonly free: readonly string[];
  },
): boolean {
  const proven = cites.filter(({ proof }) => proof.kind === "proven");
  if (proven.length === 0) return false;
  if (proven.some(({ cite }) => cite.kind === "licensed")) return true;
  const named = findPhrases(text, free);
  // What its figures are said to count, they are: else one of them would be refuted.
  const counts = proven.some(({ cite }) => cite.kind === "figure");
  // That something stands somewhere says nothing of what is there in the end.
  if (!counts && /\b(?:still|the merge)\b/i.test(text)) return false;
  const aspects = counts ? [...text.matchAll(anyAspect)].map(rangeOf) : [];
  return readWords(text).every((word) => {
    if (aspects.some((range) => isWithin(word, range))) return true;
    if (isGrammar(word.lower) || named.some((range) => isWithin(word, range))) return true;
    return proven.some((each) => proves(each, word, tokens));
  });
}

/** Whether it says that something is in a commit, which two names or places beside one another don't prove. */
export function putsInto(text: string, named: readonly NamedExhibit[]): boolean {
  return named.some((one) =>
    named.some((other) => {
      const between = text.slice(one.end, other.start);
      const isIn =
        within.test(between) || (opensIn.test(text.slice(0, one.start)) && isThere.test(between));
      return one.end <= other.start && isIn && isElsewhere(one.exhibit, other.exhibit);
    }),
  );
}

const within = /^,? (?:\w+ ){0,3}(?:ha[sd]|have|in|on|from|with|of)(?: the| its)? $/;
const opensIn = /\b(?:in|on|with|from)(?: the| its)? $/i;
const isThere = /^(?: commit| one)?,? (?:(?:there |here )?(?:is|was|are|were|stands?|stood) )?$/;

/** Whether one of two is a commit, and the other none of its own words or lines. */
function isElsewhere(one: Exhibit, other: Exhibit): boolean {
  const [commit, thing] = isLogged(one) ? [one, other] : [other, one];
  if (commit === thing || !isLogged(commit)) return false;
  const isOwn = thing.kind === "lines" && commit.kind === "commit" && thing.commit === commit.sha;
  return !isOwn;
}

function rangeOf({ index: start, 0: { length } }: RegExpExecArray): Range {
  return { start, end: start + length };
}

function proves(
  { cite, proof, range }: ProvenCite,
  word: Range & { readonly lower: string },
  tokens: readonly ClaimToken[],
): boolean {
  if (proof.kind !== "proven" || range === undefined || !isWithin(word, range)) return false;
  if (cite.kind === "name" || cite.kind === "quote") return true;
  if (proof.says?.(word.lower)) return true;
  return tokens.some((token) => isWithin(word, token) && proof.covers(token));
}

function isGrammar(lower: string): boolean {
  return functionWords.has(lower) || workWords.has(lower) || quotingVerbs.has(lower);
}

/** Beside a quote they say no more than the quote does. */
const quotingVerbs: ReadonlySet<string> = new Set(
  "say says said read reads stand stands stood".split(" "),
);
