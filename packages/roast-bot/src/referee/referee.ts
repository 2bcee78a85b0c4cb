import type { Exhibit, Statement } from "@mea-culpa/formats";

/** All that a referee gets to know: no case, no charges, no other sentence. */
export interface RefereeQuestion {
  readonly sentence: string;
  /** The sentence before it, where there is one: for what its pronouns mean. */
  readonly before?: string;
  /** Cited exhibits and counter-exhibits, without a mark of which is which. */
  readonly exhibits: readonly Exhibit[];
}

export type RefereeAnswer =
  | { readonly kind: "answered"; readonly statements: readonly Statement[] }
  | { readonly kind: "no-answer"; readonly reason: string };

/**
 * Says what a sentence states and what of that the exhibits show, by their words. It decides
 * nothing: what its answers come to is for `receipts/argued` to decide.
 */
export interface Referee {
  readonly name: string;
  readonly judge: (
    question: RefereeQuestion,
    options: { readonly signal?: AbortSignal },
  ) => Promise<RefereeAnswer>;
}
