import type { Roast } from "@mea-culpa/formats";

/** A roast with one thing in it made untrue. */
export interface Mutation {
  /** The kind of change: `number`, `quote`, `order`. */
  readonly kind: string;
  /** What was done, for the one who reads a failure. */
  readonly what: string;
  readonly roast: Roast;
  /** Whether a reader of the published text could see it: a cite that points elsewhere shows nothing. */
  readonly visible: boolean;
}
