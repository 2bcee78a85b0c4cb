import type { Measurement } from "../measure/measurement.ts";

/** What came out for one contestant with one project. */
export interface Contest {
  readonly contestant: string;
  readonly project: string;
  /** The name of the server that is measured beside it. */
  readonly server: string | undefined;
  /** What the first build took, which isn't one of the rounds. Its memory was watched. */
  readonly first: Measurement;
  /** One for each round, in order: those of the same round belong together. */
  readonly measured: readonly Measurement[];
}
