import { unreachable } from "../../unreachable.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import type { ProvenCite } from "../prove-sentence.ts";
import type { Range } from "../tokens/split-sentences.ts";
import type { Candidate, InferenceScope } from "./candidate.ts";
import { chargeCandidates } from "./charge-candidates.ts";
import { figureCandidates } from "./figure-candidates.ts";
import { outsideWords } from "../words/things.ts";
import { orderCandidates } from "./order-candidates.ts";
import { timeCandidates } from "./time-candidates.ts";

/**
 * What in the pack could prove a claim token, likeliest first. `found` are the cites that have
 * been proven already.
 */
export function candidatesFor(
  token: ClaimToken,
  scope: InferenceScope,
  found: readonly ProvenCite[],
): readonly Candidate[] {
  const emphasis = emphasisAround(token, scope.text);
  return [
    ...ownCandidates(token, scope, found),
    ...(emphasis === undefined ? [] : exhibitCandidates(emphasis, scope, ["name"])),
  ];
}

function ownCandidates(
  token: ClaimToken,
  scope: InferenceScope,
  found: readonly ProvenCite[],
): readonly Candidate[] {
  switch (token.kind) {
    case "quote":
      return exhibitCandidates(token, scope, ["quote"]);
    case "code":
      return exhibitCandidates(token, scope, ["quote", "name"]);
    case "name":
      return [
        ...exhibitCandidates(token, scope, ["name"]),
        ...chargeCandidates(token, scope, found),
      ];
    case "time":
      return timeCandidates(token, scope);
    case "number":
      return [...timeCandidates(token, scope), ...figureCandidates(token, scope)];
    case "ordinal":
      return [
        ...timeCandidates(token, scope),
        ...figureCandidates(token, scope),
        ...orderCandidates(token, scope),
      ];
    case "comparison":
      return [...figureCandidates(token, scope), ...chargeCandidates(token, scope, found)];
    case "order":
      return [...orderCandidates(token, scope), ...chargeCandidates(token, scope, found)];
    case "thing":
      return [...chargeCandidates(token, scope, found), ...nounCandidates(token, scope)];
    case "fact":
    case "absolute":
    case "negation":
      return chargeCandidates(token, scope, found);
    case "person":
      return [];
    default:
      return unreachable(token.kind);
  }
}

/**
 * A noun that stands in an exhibit is a thing of this change. People and places of the world around
 * it are none, though a subject may mention them: “in production” is a claim of another kind.
 */
function nounCandidates(token: ClaimToken, scope: InferenceScope): readonly Candidate[] {
  return outsideWords.has(token.text.toLowerCase())
    ? []
    : exhibitCandidates(token, scope, ["name"]);
}

function exhibitCandidates(
  { start, end }: Range,
  { text, index }: InferenceScope,
  kinds: readonly ("quote" | "name")[],
): readonly Candidate[] {
  const range = { start, end };
  const stretch = text.slice(start, end);
  return kinds.flatMap((kind) =>
    index.pack.exhibits.map(({ id }) => ({
      range,
      cite: { kind, text: stretch, exhibit: id },
    })),
  );
}

/** The emphasised words that a token stands in. */
function emphasisAround(token: Range, text: string): Range | undefined {
  for (const match of text.matchAll(/\*[^*]+\*/g)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (range.start < token.start && token.end < range.end) return range;
  }
  return undefined;
}
