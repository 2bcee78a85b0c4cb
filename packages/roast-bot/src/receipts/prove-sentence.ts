import type { Cite, Exhibit, Sentence, SentenceClass } from "@mea-culpa/formats";
import { isLogged, type LoggedExhibit } from "../case/logged.ts";
import { isLicensed } from "../lines/licence.ts";
import type { ClaimingSentence } from "./argued/is-judgeable.ts";
import { isPictured, statesNothing } from "./argued/is-pictured.ts";
import { isArguable } from "./argued/prove-argument.ts";
import { turnClaims } from "./argued/turn-claims.ts";
import { findArgued, isArgued } from "./cited-exhibits.ts";
import { locateCites, type LocatedCite } from "./locate-cites.ts";
import type { PackIndex } from "./pack-index.ts";
import { readPackWords } from "./pack-words.ts";
import type { NamedExhibit } from "./proofs/named-things.ts";
import { type ProvenCite, refuted } from "./proofs/proof.ts";
import { proveCite, spanFrom } from "./prove-cite.ts";
import { putsInto, saysOnlyProven } from "./says-only-proven.ts";
import type { ClaimToken } from "./tokens/claim-token.ts";
import { findClaimTokens } from "./tokens/find-claim-tokens.ts";
import { readWords } from "./tokens/read-words.ts";
import { remembered } from "./tokens/scan-marks.ts";
import { isWithin } from "./tokens/split-sentences.ts";
import { functionWords } from "./words/function-words.ts";
import { stemWord } from "./words/inflect.ts";

/** All that a sentence states: its cites with their proofs, and the claims that none of them proves. */
export interface SentenceProof {
  readonly cites: readonly ProvenCite[];
  readonly unproven: readonly ClaimToken[];
  /** Whether it says nothing else: then it needs nobody's judgement. */
  readonly isWhole: boolean;
  /** Whether a referee found that it states nothing, and code agrees. */
  readonly isFigure: boolean;
  /** Those of the unproven claims that no referee could make publishable: they are for code to find. */
  readonly open: readonly ClaimToken[];
  /** Of an argued one, what it would say if claims of it were otherwise: a referee is asked that, too. */
  readonly turned: readonly string[];
}

export interface ProveSentenceOptions {
  readonly index: PackIndex;
  /** Names that the roast brings along: its archetype. */
  readonly free?: readonly string[];
  /** The id of the commit behind which it stands as a remark. */
  readonly behind?: string | undefined;
  /** The id of the commit that its log shows before that one. */
  readonly since?: string | undefined;
  /** Order words that the sentence's place proves: a remark behind a commit of the log. */
  readonly provenOrder?: ReadonlySet<string>;
  /** What stands below it, where it heads that: its numbers may be said above as well. */
  readonly below?: readonly string[];
}

/** Proves every cite of a sentence, then looks for claims that lie outside of all proofs. */
export function proveSentence(
  sentence: Sentence,
  { index, free = [], behind, since, provenOrder = new Set(), below = [] }: ProveSentenceOptions,
): SentenceProof {
  const { text } = sentence;
  const names = [...index.free, ...free];
  const { common } = readPackWords(index.pack);
  const tokens = findClaimTokens(text, { free: names, common });
  const licensed = sentence.cites.some(
    (cite) =>
      cite.kind === "licensed" &&
      cite.text === text &&
      isLicensed({ ...cite, behind }, index.facts),
  );
  const located = locateCites(sentence);
  const given = located
    .flatMap((one) => findNamed(one, { sentence: text, index }))
    .toSorted((one, other) => one.start - other.start);
  const [commit, before] = [behind, since].map((id) => index.exhibits.get(id ?? ""));
  const remark = {
    ...(commit && isLogged(commit) && { behind: commit }),
    ...(before && isLogged(before) && { since: before }),
    heads: below.length > 0,
  };
  const cited = findArgued(sentence.cites).flatMap((id) => index.exhibits.get(id) ?? []);
  const whole = { sentence, tokens, index, cited };
  const prove = (one: LocatedCite, claims: readonly ClaimToken[]): ProvenCite =>
    proveOne(one, { whole, claims, licensed, named: given, rests: cited, ...remark });
  const others = new Map(
    located.filter((one) => !isArgument(one)).map((one) => [one, prove(one, tokens)]),
  );
  // What a cite of its own proves nobody has to argue; of a commit’s place it proves only which commit that is.
  const left = tokens.filter(
    (token) => ![...others.values()].some((each) => covers(each, token) && !isPlace(each)),
  );
  const cites = located.map((one) => others.get(one) ?? prove(one, left));
  const unproven = tokens.filter(
    (token) =>
      !(token.kind === "order" && provenOrder.has(token.text.toLowerCase())) &&
      !cites.some((each) => covers(each, token)) &&
      !below.some((said) => echoes(token, { heading: text, said })),
  );
  const isWhole =
    unproven.length === 0 &&
    saysOnlyProven(text, { cites, tokens, free: names }) &&
    (licensed || !putsInto(text, given));
  // An archetype is a name, and is looked at by itself.
  const isFigure = !isWhole && (free.includes(text) || statesNothing(unproven, whole));
  return {
    cites,
    unproven: isFigure ? [] : unproven,
    open: unproven.filter((token) => !isPictured(token, whole) && !isArguable(token, whole)),
    isWhole,
    isFigure,
    turned: isArgued(sentence) ? turnClaims(left, whole) : [],
  };
}

/** “Six minutes” over “six minutes later”: the same number of the same. */
function echoes(
  token: ClaimToken,
  { heading, said }: { readonly heading: string; readonly said: string },
): boolean {
  return (
    token.kind === "number" &&
    claimsIn(said).some(
      (other) =>
        other.kind === "number" &&
        other.form === token.form &&
        other.value?.join() === token.value?.join() &&
        nounOf(said, other) === nounOf(heading, token),
    )
  );
}

const claimsIn = remembered((text) => findClaimTokens(text));

function nounOf(text: string, { end }: ClaimToken): string | undefined {
  const noun = readWords(text).find(({ start }) => start >= end)?.lower;
  return noun === undefined || functionWords.has(noun) ? undefined : stemWord(noun);
}

function isArgument({ cite }: LocatedCite): boolean {
  return cite.kind === "argued";
}

function isPlace({ cite }: ProvenCite): boolean {
  return cite.kind === "order" && cite.exhibits.length === 1;
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
    readonly rests: readonly Exhibit[];
    readonly behind?: LoggedExhibit;
    readonly since?: LoggedExhibit;
    readonly heads: boolean;
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

/**
 * The exhibit that a quote or name is given to, with its place in the sentence; of a span the ones
 * between which it lies.
 */
function findNamed(
  { cite, range }: LocatedCite,
  { sentence, index }: { readonly sentence: string; readonly index: PackIndex },
): readonly NamedExhibit[] {
  if (range === undefined) return [];
  // Where a span begins, what is counted beside it is not of that.
  if (cite.kind === "order" && spanFrom.test(sentence.slice(0, range.start))) return [];
  return idsNamedBy(cite, index)
    .flatMap((id) => index.exhibits.get(id) ?? [])
    .map((exhibit) => {
      // “The first commit” is all of it.
      if (cite.kind !== "order" || !isLogged(exhibit))
        return { ...range, text: cite.text, exhibit };
      return { ...range, text: exhibit.kind === "commit" ? exhibit.sha : exhibit.subject, exhibit };
    });
}

function idsNamedBy(cite: Cite, { figures, pack }: PackIndex): readonly string[] {
  if (cite.kind === "name") return [cite.exhibit];
  if (cite.kind === "quote") {
    // Whoever quotes a subject names its commit, wherever else these words stand but in a title.
    const text = cite.text.replaceAll(/[“”]/g, "");
    const isTitle = pack.exhibits.some(
      (each) => each.id === cite.exhibit && each.kind === "pull-request" && each.title === text,
    );
    const called = pack.exhibits.filter((each) => isLogged(each) && text === each.subject);
    return [...new Set([cite.exhibit, ...(isTitle ? [] : called.map(({ id }) => id))])];
  }
  if (cite.kind === "order") return cite.exhibits.length === 1 ? cite.exhibits : [];
  return findEnds(cite, figures);
}

/** The exhibits between which a cited span of time lies. */
function findEnds(cite: Cite, figures: PackIndex["figures"]): readonly string[] {
  const { formula } = (cite.kind === "figure" && figures.get(cite.figure)) || {};
  if (formula?.op !== "span" && formula?.op !== "rounded-span") return [];
  return formula.of.map((operand) => operand.split(".")[0] ?? "");
}

/**
 * How a sentence that the checker has accepted is true. Proven is what says nothing but what its
 * cites prove; a sentence that quotes, and says something of what it quotes in words that state
 * nothing, is a figure of speech.
 */
export function classifySentence(sentence: Sentence, options: ProveSentenceOptions): SentenceClass {
  if (sentence.cites.some(({ kind }) => kind === "licensed")) return "licensed";
  if (sentence.cites.some(({ kind }) => kind === "argued")) return "argued";
  return proveSentence(sentence, options).isWhole ? "proven" : "figure";
}
