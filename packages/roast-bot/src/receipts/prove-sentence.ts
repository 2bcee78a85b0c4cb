import type { Cite, CommitExhibit, Sentence } from "@mea-culpa/formats";
import { isLicensed } from "../lines/licence.ts";
import { type ClaimingSentence, isPictured } from "./argued/is-judgeable.ts";
import { standsIn } from "./argued/prove-argument.ts";
import { statesNothing } from "./argued/states-nothing.ts";
import { locateCites, type LocatedCite } from "./locate-cites.ts";
import type { PackIndex } from "./pack-index.ts";
import { proveCite } from "./prove-cite.ts";
import type { NamedExhibit } from "./proofs/named-things.ts";
import { refuted, type Proof } from "./proofs/proof.ts";
import { saysOnlyProven } from "./says-only-proven.ts";
import type { ClaimToken } from "./tokens/claim-token.ts";
import { findClaimTokens } from "./tokens/find-claim-tokens.ts";
import type { Range } from "./tokens/split-sentences.ts";

/** A cite of a sentence with what became of it. */
interface ProvenCite {
  readonly cite: Cite;
  readonly proof: Proof;
  readonly range?: Range;
}

/** All that a sentence states: its cites with their proofs, and the claims that none of them proves. */
export interface SentenceProof {
  readonly cites: readonly ProvenCite[];
  readonly unproven: readonly ClaimToken[];
  /** Whether it says nothing else: then it needs nobody's judgement. */
  readonly isWhole: boolean;
  /** Whether a referee could make it publishable: nothing in it is for code alone to find. */
  readonly isArguable: boolean;
}

export interface ProveSentenceOptions {
  readonly index: PackIndex;
  /** Names that the roast brings along: its archetype. */
  readonly free?: readonly string[];
  /** The id of the commit behind which it stands as a remark. */
  readonly behind?: string | undefined;
  /** Order words that the sentence's place proves: a remark behind a commit of the log. */
  readonly provenOrder?: ReadonlySet<string>;
}

/** Proves every cite of a sentence, then looks for claims that lie outside of all proofs. */
export function proveSentence(
  sentence: Sentence,
  { index, free = [], behind, provenOrder = new Set() }: ProveSentenceOptions,
): SentenceProof {
  const { text } = sentence;
  const cited = sentence.cites.length > 0;
  const tokens = findClaimTokens(text, { free: [...index.free, ...free], cited });
  const licensed = sentence.cites.some(
    (cite) =>
      cite.kind === "licensed" &&
      cite.text === text &&
      isLicensed({ ...cite, behind }, index.facts),
  );
  const whole = { sentence, tokens, index };
  const located = locateCites(sentence);
  const given = located.flatMap((one) => findNamed(one, index));
  const commit = index.exhibits.get(behind ?? "");
  const remark = commit?.kind === "commit" ? { behind: commit } : {};
  const prove = (one: LocatedCite, claims: readonly ClaimToken[]): ProvenCite =>
    proveOne(one, { whole, claims, licensed, named: given, ...remark });
  const others = new Map(
    located.filter((one) => !isArgument(one)).map((one) => [one, prove(one, tokens)]),
  );
  // What a cite of its own proves nobody has to argue.
  const left = tokens.filter((token) => ![...others.values()].some((each) => covers(each, token)));
  const cites = located.map((one) => others.get(one) ?? prove(one, left));
  const unproven = tokens.filter(
    (token) =>
      !(token.kind === "order" && provenOrder.has(token.text.toLowerCase())) &&
      !cites.some((each) => covers(each, token)),
  );
  const isFigure = unproven.length > 0 && statesNothing(unproven, whole);
  const named = [...index.free, ...free];
  const argued = sentence.cites.flatMap((cite) =>
    cite.kind === "argued" ? cite.exhibits.flatMap((id) => index.exhibits.get(id) ?? []) : [],
  );
  return {
    cites,
    unproven: isFigure ? [] : unproven,
    isArguable: unproven.every(
      (token) => isPictured(token, whole) || standsIn(argued, { token, whole }),
    ),
    isWhole: unproven.length === 0 && saysOnlyProven(text, { cites, tokens, free: named }),
  };
}

function isArgument({ cite }: LocatedCite): boolean {
  return cite.kind === "argued";
}

function covers({ proof, range }: ProvenCite, token: ClaimToken): boolean {
  return (
    proof.kind === "proven" && range !== undefined && isWithin(token, range) && proof.covers(token)
  );
}

function proveOne(
  { cite, range }: LocatedCite,
  scope: {
    readonly whole: ClaimingSentence;
    readonly claims: readonly ClaimToken[];
    readonly licensed: boolean;
    readonly named: readonly NamedExhibit[];
    readonly behind?: CommitExhibit;
  },
): ProvenCite {
  if (range === undefined) {
    const message = `the cited text “${cite.text}” does not stand in the sentence`;
    return { cite, proof: refuted("cite-not-in-sentence", message) };
  }
  const { whole, claims, ...rest } = scope;
  const { text } = whole.sentence;
  const tokens = claims.filter((token) => isWithin(token, range));
  const stretch = { ...range, sentence: text, text: cite.text, tokens, ...rest };
  return { cite, range, proof: proveCite({ cite, stretch, whole }) };
}

/** The exhibit that a quote or name is given to, with its place in the sentence. */
function findNamed({ cite, range }: LocatedCite, index: PackIndex): readonly NamedExhibit[] {
  if (range === undefined || (cite.kind !== "name" && cite.kind !== "quote")) return [];
  const exhibit = index.exhibits.get(cite.exhibit);
  return exhibit === undefined ? [] : [{ ...range, text: cite.text, exhibit }];
}

/** Whether one range lies within another. */
function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
