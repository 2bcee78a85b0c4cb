/** Two charges that explain or contradict one another: together they are a story. */
export interface Affinity {
  readonly codes: readonly [string, string];
  /** From 1 to 4. */
  readonly points: number;
  /** What they make of one another, as a clause. */
  readonly why: string;
}

/**
 * Which charges make a roast together; five unrelated ones make a linter. The docket counts these
 * points, and a writer that looks for a second exhibit may ask the same table.
 */
export const affinities: readonly Affinity[] = [
  {
    codes: ["reversed-approach", "plan-bulk"],
    points: 4,
    why: "a long plan for an approach that kept changing",
  },
  {
    codes: ["reversed-approach", "hack-into-production"],
    points: 3,
    why: "the hack was one of the turns",
  },
  {
    codes: ["reversed-approach", "stringified-error"],
    points: 3,
    why: "the last approach cost the errors their causes",
  },
  {
    codes: ["reversed-approach", "stringly-constants"],
    points: 3,
    why: "all that changing, and the choice itself stayed a string",
  },
  {
    codes: ["reversed-approach", "parade-of-fixes"],
    points: 3,
    why: "fixes between the changes of mind",
  },
  {
    codes: ["reversed-approach", "done-and-undone"],
    points: 3,
    why: "the work undone is in the log twice",
  },
  {
    codes: ["parade-of-fixes", "merged-in-minutes"],
    points: 3,
    why: "fix after fix, and no wait at the end",
  },
  {
    codes: ["parade-of-fixes", "review-commits"],
    points: 2,
    why: "what the fixes left, the review found",
  },
  {
    codes: ["parade-of-fixes", "sleeps-in-tests"],
    points: 2,
    why: "what could not be fixed was waited for",
  },
  {
    codes: ["parade-of-fixes", "empty-subjects"],
    points: 2,
    why: "repairs that don't say of what",
  },
  { codes: ["parade-of-fixes", "skipped-tests"], points: 3, why: "the last fix was to the test" },
  { codes: ["plan-bulk", "title-undersells"], points: 3, why: "a long plan and a short title" },
  { codes: ["plan-bulk", "new-todos"], points: 3, why: "a plan that left its work as comments" },
  {
    codes: ["plan-bulk", "empty-subjects"],
    points: 3,
    why: "eloquence in the plan, none in the log",
  },
  {
    codes: ["plan-bulk", "stringly-constants"],
    points: 2,
    why: "a plan for everything but a type",
  },
  { codes: ["refactor-grew", "copied-blocks"], points: 4, why: "the growth is partly a copy" },
  { codes: ["refactor-grew", "giant-file"], points: 3, why: "tidied into the largest file" },
  { codes: ["refactor-grew", "deep-nesting"], points: 3, why: "simpler, and deeper" },
  { codes: ["refactor-grew", "long-function"], points: 3, why: "simpler, and longer" },
  {
    codes: ["refactor-grew", "commented-out-code"],
    points: 2,
    why: "what was removed stayed as a comment",
  },
  { codes: ["giant-file", "long-function"], points: 2, why: "a long function in a long file" },
  { codes: ["long-function", "deep-nesting"], points: 2, why: "long and deep" },
  { codes: ["long-function", "long-names"], points: 2, why: "a name as long as what it names" },
  {
    codes: ["swallowed-errors", "stringified-error"],
    points: 3,
    why: "errors that are dropped, and errors that are flattened",
  },
  {
    codes: ["swallowed-errors", "parade-of-fixes"],
    points: 3,
    why: "fixes for what the handlers hide",
  },
  { codes: ["swallowed-errors", "widened-errors"], points: 3, why: "caught wider, and dropped" },
  {
    codes: ["swallowed-errors", "skipped-tests"],
    points: 3,
    why: "neither the errors nor the tests may speak",
  },
  { codes: ["ignored-types", "ignored-lints"], points: 2, why: "every checker was told the same" },
  { codes: ["ignored-types", "stringly-constants"], points: 2, why: "types avoided by both means" },
  {
    codes: ["skipped-tests", "deleted-tests"],
    points: 3,
    why: "some tests are off and some are gone",
  },
  { codes: ["skipped-tests", "merged-in-minutes"], points: 3, why: "green, quickly" },
  { codes: ["deleted-tests", "merged-at-night"], points: 2, why: "tests that left at night" },
  {
    codes: ["debug-prints", "commented-out-code"],
    points: 2,
    why: "the workshop was left as it was",
  },
  { codes: ["debug-prints", "merged-in-minutes"], points: 2, why: "merged before it was tidied" },
  {
    codes: ["new-todos", "title-undersells"],
    points: 2,
    why: "small by its title, unfinished by its comments",
  },
  {
    codes: ["title-undersells", "generated-bulk"],
    points: 2,
    why: "a small title on what a machine wrote",
  },
  {
    codes: ["title-undersells", "merged-in-minutes"],
    points: 3,
    why: "called small, merged fast, and neither",
  },
  { codes: ["empty-subjects", "merged-at-night"], points: 2, why: "late, and it reads like it" },
  { codes: ["merged-in-minutes", "merged-at-night"], points: 2, why: "late and fast" },
  { codes: ["empty-names", "magic-numbers"], points: 2, why: "nothing has a name that helps" },
  { codes: ["empty-names", "copied-blocks"], points: 2, why: "copies told apart by a number" },
  {
    codes: ["dependency-for-little", "generated-bulk"],
    points: 3,
    why: "one call, and the lock file it brought",
  },
  {
    codes: ["done-and-undone", "empty-subjects"],
    points: 2,
    why: "it came and went without a word",
  },
  { codes: ["long-story", "parade-of-fixes"], points: 2, why: "many commits for next to nothing" },
];

/** What two charges make of one another, in any order; `undefined` when nothing. */
export function affinityOf(one: string, other: string): Affinity | undefined {
  return affinities.find(
    ({ codes }) => codes.includes(one) && codes.includes(other) && one !== other,
  );
}
