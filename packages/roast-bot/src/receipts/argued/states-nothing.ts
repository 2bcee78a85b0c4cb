import type { Sentence } from "@mea-culpa/formats";
import type { PackIndex } from "../pack-index.ts";
import type { ClaimKind, ClaimToken } from "../tokens/claim-token.ts";
import { decideSentence } from "./believe-hearing.ts";

/**
 * Whether a sentence whose only fault is a trigger is a figure of speech after all: a referee, asked
 * what it states, found nothing.
 */
export function statesNothing(
  sentence: Sentence,
  { unproven, index }: { readonly unproven: readonly ClaimToken[]; readonly index: PackIndex },
): boolean {
  if (isArgued(sentence) || !unproven.every(isTrigger)) return false;
  return decideSentence(sentence.text, index).kind === "states-nothing";
}

/** Whether a sentence says of itself that it is argued. */
export function isArgued({ cites }: Sentence): boolean {
  return cites.some(({ kind }) => kind === "argued");
}

/** Whether a claim is one of meaning: a referee may judge it, where code can judge all others. */
export function isTrigger({ kind }: Pick<ClaimToken, "kind">): boolean {
  return triggers.has(kind);
}

const triggers: ReadonlySet<ClaimKind> = new Set([
  "absolute",
  "comparison",
  "negation",
  "thing",
  "fact",
]);
