import type { Detector } from "../case/charge.ts";
import { commentedOutCode } from "./detectors/commented-out-code.ts";
import { copiedBlocks } from "./detectors/copied-blocks.ts";
import { debugPrints } from "./detectors/debug-prints.ts";
import { deepNesting } from "./detectors/deep-nesting.ts";
import { deletedTests } from "./detectors/deleted-tests.ts";
import { dependencyForLittle } from "./detectors/dependency-for-little.ts";
import { doneAndUndone } from "./detectors/done-and-undone.ts";
import { emptyNames } from "./detectors/empty-names.ts";
import { emptySubjects } from "./detectors/empty-subjects.ts";
import { generatedBulk } from "./detectors/generated-bulk.ts";
import { giantFile } from "./detectors/giant-file.ts";
import { hackIntoProduction } from "./detectors/hack-into-production.ts";
import { ignoredLints } from "./detectors/ignored-lints.ts";
import { ignoredTypes } from "./detectors/ignored-types.ts";
import { longFunction } from "./detectors/long-function.ts";
import { longNames } from "./detectors/long-names.ts";
import { longStory } from "./detectors/long-story.ts";
import { magicNumbers } from "./detectors/magic-numbers.ts";
import { mergedAtNight } from "./detectors/merged-at-night.ts";
import { mergedInMinutes } from "./detectors/merged-in-minutes.ts";
import { newTodos } from "./detectors/new-todos.ts";
import { paradeOfFixes } from "./detectors/parade-of-fixes.ts";
import { planBulk } from "./detectors/plan-bulk.ts";
import { refactorGrew } from "./detectors/refactor-grew.ts";
import { reversedApproach } from "./detectors/reversed-approach.ts";
import { reviewCommits } from "./detectors/review-commits.ts";
import { skippedTests } from "./detectors/skipped-tests.ts";
import { sleepsInTests } from "./detectors/sleeps-in-tests.ts";
import { stringifiedError } from "./detectors/stringified-error.ts";
import { stringlyConstants } from "./detectors/stringly-constants.ts";
import { swallowedErrors } from "./detectors/swallowed-errors.ts";
import { titleUndersells } from "./detectors/title-undersells.ts";
import { widenedErrors } from "./detectors/widened-errors.ts";

/** Every detector of charges: the log first, then size, code, tests, words and times. */
export const detectors: readonly Detector[] = [
  reversedApproach,
  hackIntoProduction,
  doneAndUndone,
  paradeOfFixes,
  reviewCommits,
  emptySubjects,
  titleUndersells,
  longStory,
  planBulk,
  refactorGrew,
  giantFile,
  longFunction,
  deepNesting,
  copiedBlocks,
  stringifiedError,
  swallowedErrors,
  widenedErrors,
  stringlyConstants,
  ignoredTypes,
  ignoredLints,
  skippedTests,
  deletedTests,
  sleepsInTests,
  debugPrints,
  commentedOutCode,
  magicNumbers,
  newTodos,
  longNames,
  emptyNames,
  generatedBulk,
  dependencyForLittle,
  mergedInMinutes,
  mergedAtNight,
];
