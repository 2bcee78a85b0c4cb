/** Why a stretch of a roast is not proven. */
export type FindingCode =
  | "quote-not-in-exhibit"
  | "subject-cut-short"
  | "number-without-proof"
  | "number-differs"
  | "unit-differs"
  | "figure-does-not-recompute"
  | "order-differs"
  | "unknown-exhibit"
  | "name-not-in-exhibit"
  | "link-not-an-exhibit"
  | "time-differs"
  | "claim-without-proof"
  | "mark-up-not-allowed"
  | "exhibit-altered"
  | "cite-not-in-sentence";

/** One thing the checker does not accept, with its place in the roast. */
export interface Finding {
  readonly code: FindingCode;
  /** Where: `title`, `sections[1].blocks[0].sentences[2]`, `verdict.oneLiner`. */
  readonly place: string;
  /** The stretch of text that is not proven. */
  readonly text: string;
  /** What was expected, in a sentence a person understands. */
  readonly message: string;
}
