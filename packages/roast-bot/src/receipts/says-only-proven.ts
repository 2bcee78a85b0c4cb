import type { ProvenCite } from "./proofs/proof.ts";
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
  return readWords(text).every((word) => {
    if (isGrammar(word.lower) || named.some((range) => isWithin(word, range))) return true;
    return proven.some((each) => proves(each, word, tokens));
  });
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
