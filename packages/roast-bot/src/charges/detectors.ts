import type { Detector } from "./charge.ts";
import { deepNesting } from "./detectors/deep-nesting.ts";
import { emptySubjects } from "./detectors/empty-subjects.ts";
import { paradeOfFixes } from "./detectors/parade-of-fixes.ts";
import { reviewCommits } from "./detectors/review-commits.ts";
import { stringifiedError } from "./detectors/stringified-error.ts";

/** Every detector of charges, in the order in which they are tried. */
export const detectors: readonly Detector[] = [
  paradeOfFixes,
  reviewCommits,
  emptySubjects,
  stringifiedError,
  deepNesting,
];
