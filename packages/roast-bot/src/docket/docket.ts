import type { EvidencePack } from "@mea-culpa/formats";

/** One line of a score, for `--explain`. */
export interface ScoreLine {
  readonly points: number;
  readonly reason: string;
}

/** A candidate with its evidence and its score. */
export interface DocketCase {
  readonly pack: EvidencePack;
  readonly score: number;
  readonly lines: readonly ScoreLine[];
  /** Why it can't be roasted (roasted before, written by a machine, only a dependency bump). */
  readonly passedOver?: string;
}

/**
 * Why nothing can be roasted: nothing was merged, only machines and bumps were, or what a person
 * merged was roasted before.
 */
export type NoCase = "silence" | "machines-only" | "roasted-before";

/** The candidates ranked by their charges, first is roasted; `chosen` is absent when none can be. */
export interface Docket {
  readonly cases: readonly DocketCase[];
  readonly chosen?: DocketCase;
  /** There exactly when `chosen` isn't. */
  readonly nothing?: NoCase;
}
