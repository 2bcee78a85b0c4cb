import type { ObjectionCode } from "@mea-culpa/formats";

/** One thing the checker does not accept, with its place in the roast. */
export interface Objection {
  readonly code: ObjectionCode;
  /** Where: `title`, `sections[1].blocks[0].sentences[2]`, `verdict.oneLiner`. */
  readonly place: string;
  /** The stretch of text that is not proven. */
  readonly text: string;
  /** What was expected, in a sentence a person understands. */
  readonly message: string;
}
