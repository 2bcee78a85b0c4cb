import type { Cite, Sentence } from "@mea-culpa/formats";
import { locateCites, type LocatedCite } from "./locate-cites.ts";
import type { PackIndex } from "./pack-index.ts";
import { proveCite } from "./prove-cite.ts";
import { refuted, type Proof } from "./proofs/proof.ts";
import type { ClaimToken } from "./tokens/claim-token.ts";
import { findClaimTokens } from "./tokens/find-claim-tokens.ts";
import type { Range } from "./tokens/split-sentences.ts";

/** A cite of a sentence with what became of it. */
export interface ProvenCite {
  readonly cite: Cite;
  readonly proof: Proof;
  readonly range?: Range;
}

/** All that a sentence states: its cites with their proofs, and the claims that none of them proves. */
export interface SentenceProof {
  readonly cites: readonly ProvenCite[];
  readonly unproven: readonly ClaimToken[];
}

export interface ProveSentenceOptions {
  readonly index: PackIndex;
  /** Names that the roast brings along: its archetype. */
  readonly free?: readonly string[];
  /** Order words that the sentence's place proves: a remark behind a commit of the log. */
  readonly provenOrder?: ReadonlySet<string>;
}

export interface ProveLocatedOptions extends ProveSentenceOptions {
  /** Whether the whole text is cited, so that every denial in it counts. */
  readonly cited?: boolean;
}

/** Proves every cite of a sentence, then looks for claims that lie outside of all proofs. */
export function proveSentence(sentence: Sentence, options: ProveSentenceOptions): SentenceProof {
  const { text, cites } = sentence;
  const located = locateCites(sentence);
  return proveLocated({ text, located }, { ...options, cited: cites.length > 0 });
}

/** The same for cites whose places are known already. */
export function proveLocated(
  { text, located }: { readonly text: string; readonly located: readonly LocatedCite[] },
  { index, free = [], provenOrder = new Set(), cited = false }: ProveLocatedOptions,
): SentenceProof {
  const tokens = findClaimTokens(text, { free: [...index.free, ...free], cited });
  // Charges come last: what the other cites prove inside of them they need not license.
  const plain = located.filter(({ cite }) => cite.kind !== "charge");
  const settled = plain.map((one) => proveOne(one, { text, tokens, index, settled: [] }));
  const cites = located.map((one): ProvenCite => {
    const at = plain.indexOf(one);
    return settled[at] ?? proveOne(one, { text, tokens, index, settled });
  });
  const unproven = tokens.filter(
    (token) =>
      !(token.kind === "order" && provenOrder.has(token.text.toLowerCase())) &&
      !cites.some(
        ({ proof, range }) =>
          proof.kind === "proven" &&
          range !== undefined &&
          isWithin(token, range) &&
          proof.covers(token),
      ),
  );
  return { cites, unproven };
}

function proveOne(
  { cite, range }: LocatedCite,
  scope: {
    readonly text: string;
    readonly tokens: readonly ClaimToken[];
    readonly index: PackIndex;
    readonly settled: readonly ProvenCite[];
  },
): ProvenCite {
  if (range === undefined) {
    const message = `the cited text “${cite.text}” does not stand in the sentence`;
    return { cite, proof: refuted("cite-not-in-sentence", message) };
  }
  const { text, tokens, index, settled } = scope;
  const inside = tokens.filter((token) => isWithin(token, range));
  const stretch = { ...range, sentence: text, text: cite.text, tokens: inside };
  const proof = proveCite(
    { cite, stretch },
    { index, isProvenOtherwise: (word, at) => isProvenBy(settled, { word, range: at, tokens }) },
  );
  return { cite, range, proof };
}

/** Whether one of the cites proves a word: as (part of) a claim that it covers, or as its noun. */
export function isProvenBy(
  cites: readonly ProvenCite[],
  {
    word,
    range,
    tokens,
  }: {
    readonly word: { readonly lower: string };
    readonly range: Range;
    readonly tokens: readonly ClaimToken[];
  },
): boolean {
  return cites.some(
    ({ proof, range: cited }) =>
      proof.kind === "proven" &&
      cited !== undefined &&
      isWithin(range, cited) &&
      (proof.nouns?.has(word.lower) === true ||
        tokens.some(
          (token) => isWithin(range, token) && isWithin(token, cited) && proof.covers(token),
        )),
  );
}

/** Whether one range lies within another. */
export function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
