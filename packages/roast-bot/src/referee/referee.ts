import type { Exhibit, Statement } from "@mea-culpa/formats";

/** A sentence to be judged, and the one before it, where there is one: for what its pronouns mean. */
export interface RefereeSentence {
  readonly sentence: string;
  readonly before?: string;
}

/** All that a referee gets to know: no case, no charges, and of the roast these sentences. */
interface RefereeQuestion {
  readonly sentences: readonly RefereeSentence[];
  /** Cited exhibits and counter-exhibits of all of them, without a mark of which is which. */
  readonly exhibits: readonly Exhibit[];
}

type RefereeAnswer =
  | {
      readonly kind: "answered";
      /** By the sentences' places; `undefined` where nothing was said of one. */
      readonly statements: readonly (readonly Statement[] | undefined)[];
    }
  | { readonly kind: "no-answer"; readonly reason: string };

/**
 * Says what sentences state and what of that the exhibits show, by their words. It decides nothing:
 * what its answers come to is for `receipts/argued` to decide.
 */
export interface Referee {
  readonly name: string;
  /** The most characters of exhibits that one question of it may have. */
  readonly characters: number;
  readonly judge: (
    question: RefereeQuestion,
    options: { readonly signal?: AbortSignal },
  ) => Promise<RefereeAnswer>;
}
