import type { LocatedCite } from "../locate-cites.ts";
import type { PackIndex } from "../pack-index.ts";
import { proveCite } from "../prove-cite.ts";
import { isProvenBy, isWithin, type ProvenCite } from "../prove-sentence.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { findClaimTokens } from "../tokens/find-claim-tokens.ts";
import { readWords } from "../tokens/read-words.ts";
import type { InferenceScope } from "./candidate.ts";
import { candidatesFor } from "./candidates-for.ts";

/**
 * Finds for each claim of a published text something in the pack that proves it, when there are
 * no receipts that say which. It is weaker than receipts: a claim may find a proof that its writer
 * did not mean.
 */
export function inferCites(
  text: string,
  { index, free }: { readonly index: PackIndex; readonly free: readonly string[] },
): readonly LocatedCite[] {
  const tokens = findClaimTokens(text, { free: [...index.free, ...free] });
  const scope: InferenceScope = { text, index, tokens, words: readWords(text) };
  const found: (ProvenCite & Required<LocatedCite>)[] = [];
  const proven = new Set<ClaimToken>();
  for (const token of inSearchOrder(tokens)) {
    if (proven.has(token)) continue;
    const best = bestProof(token, scope, found);
    if (best === undefined) continue;
    found.push(best);
    for (const other of coveredBy(best, tokens)) proven.add(other);
  }
  return found;
}

/** Of all that proves a token the cite that proves most besides, and of those the shortest. */
function bestProof(
  token: ClaimToken,
  scope: InferenceScope,
  found: readonly ProvenCite[],
): (ProvenCite & Required<LocatedCite>) | undefined {
  const { text, tokens, index } = scope;
  let best: (ProvenCite & Required<LocatedCite>) | undefined;
  let reach = 0;
  for (const { cite, range } of candidatesFor(token, scope, found)) {
    const inside = tokens.filter((other) => isWithin(other, range));
    const stretch = { ...range, text: cite.text, sentence: text, tokens: inside };
    const proof = proveCite(
      { cite, stretch },
      { index, isProvenOtherwise: (word, at) => isProvenBy(found, { word, range: at, tokens }) },
    );
    if (proof.kind !== "proven" || !proof.covers(token)) continue;
    const covered = inside.filter(proof.covers).length;
    const isShorter = best !== undefined && cite.text.length < best.cite.text.length;
    if (covered > reach || (covered === reach && isShorter)) {
      best = { cite, range, proof };
      reach = covered;
    }
  }
  return best;
}

function coveredBy(
  { proof, range }: ProvenCite & Required<LocatedCite>,
  tokens: readonly ClaimToken[],
): readonly ClaimToken[] {
  if (proof.kind !== "proven") return [];
  return tokens.filter((token) => isWithin(token, range) && proof.covers(token));
}

/** Quotes and numbers before the words around them, which they may prove along. */
function inSearchOrder(tokens: readonly ClaimToken[]): readonly ClaimToken[] {
  return [...tokens].sort((one, other) => rank(one) - rank(other));
}

function rank({ kind }: ClaimToken): number {
  const at = searchOrder.indexOf(kind);
  return at === -1 ? searchOrder.length : at;
}

const searchOrder: readonly ClaimToken["kind"][] = [
  "quote",
  "code",
  "time",
  "number",
  "ordinal",
  "comparison",
  "name",
  "order",
];
