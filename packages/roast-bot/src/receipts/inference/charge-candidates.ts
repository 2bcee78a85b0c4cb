import { contentOf, isLicensed, licenceOf } from "../proofs/prove-charge.ts";
import { isProvenBy, type ProvenCite } from "../prove-sentence.ts";
import { outsideWords } from "../words/things.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import type { Candidate, InferenceScope } from "./candidate.ts";

/** Each charge and compliment, over the longest stretch around the token that its words license. */
export function chargeCandidates(
  token: ClaimToken,
  scope: InferenceScope,
  found: readonly ProvenCite[],
): readonly Candidate[] {
  const { words, index, text, tokens } = scope;
  return [...index.charges.values()].flatMap((charge): readonly Candidate[] => {
    const licence = licenceOf(charge);
    const from = words.findIndex(({ end }) => end > token.start);
    const to = words.findLastIndex(({ start }) => start < token.end);
    const sentence = words[from]?.sentence;
    const fits = (at: number): boolean => {
      const word = words[at];
      if (word === undefined || word.sentence !== sentence) return false;
      return isLicensed(word.lower, licence) || isProvenBy(found, { word, range: word, tokens });
    };
    for (let at = from; at <= to; at += 1) if (!fits(at)) return [];
    let first = from;
    let last = to;
    while (fits(first - 1)) first -= 1;
    while (fits(last + 1)) last += 1;
    const range = { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
    const stretch = text.slice(range.start, range.end);
    // Without receipts a lone word beside a claim says too little of what the claim is about.
    const isStatement =
      (token.kind === "fact" || token.kind === "thing" || token.kind === "name") &&
      !outsideWords.has(token.text.toLowerCase());
    if (!isStatement && contentOf(stretch, licence) < 2) return [];
    return [{ range, cite: { kind: "charge", text: stretch, charge: charge.code } }];
  });
}
