import type { Sentence } from "@mea-culpa/formats";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { decideSentence } from "./believe-hearing.ts";
import type { ClaimingSentence } from "./is-judgeable.ts";
import { isNothing, tellsEvent } from "./is-pictured.ts";

/**
 * Whether a sentence whose only fault is a trigger is a figure of speech after all: a referee, asked
 * what it states, found nothing.
 */
export function statesNothing(unproven: readonly ClaimToken[], whole: ClaimingSentence): boolean {
  const { sentence, index } = whole;
  if (isArgued(sentence) || !unproven.every((token) => isNothing(token, whole))) return false;
  return !tellsEvent(whole) && decideSentence(sentence.text, index).kind === "states-nothing";
}

/** Whether a sentence says of itself that it is argued. */
export function isArgued({ cites }: Sentence): boolean {
  return cites.some(({ kind }) => kind === "argued");
}
