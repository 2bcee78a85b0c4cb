import type { Roast } from "@mea-culpa/formats";
import type { Point } from "../../../src/writers/model/read-case.ts";

/** What a model would have answered in one case; written by hand, which is what "recorded" means here. */
export interface RecordedCase {
  /** How the subject's id ends. */
  readonly subject: string;
  readonly points: readonly Point[];
  readonly takes: readonly Roast[];
  /** The number of the take that the choice falls on, from 1. */
  readonly best: number;
  readonly why: string;
}
