import type { JokeForm } from "../joke-form.ts";

/** Two findings that explain each other, put side by side: what makes a story of a list. */
export const twoCharges: JokeForm = {
  name: "two-charges",
  fit: ({ pack }) => (pack.charges.length > 1 ? 12 : 0),
  lines: [
    "The {=plan-bulk.plan} has {f.plan-bulk.length}, and still {f.reversed-approach.turns} changed the {=reversed-approach.approach}. Perhaps the page on that was missing.",
    "With {f.plan-bulk.length} of {=plan-bulk.plan} in hand it took {f.reversed-approach.turns} of U-turn. The map was excellent. It was upside down.",
    "The {=plan-bulk.plan} had {f.plan-bulk.length} to mention the {t.hack-into-production.hack}.",
    "It went from {t.reversed-approach.from} to {t.reversed-approach.to}, and what the {t.stringified-error.error} had to say about it was cut to a {=stringified-error.string}.",
    "The {=reversed-approach.approach} was let go in {f.reversed-approach.turns}. The {t.hack-into-production.hack}, with {f.hack-into-production.moved}, has tenure.",
    "A {=review-commits.review} took {f.review-commits.deletions} out. The {=plan-bulk.plan}, at {f.plan-bulk.length}, was let alone. It is a long way to the end.",
    "The {=sleeps-in-tests.tests} {=sleeps-in-tests.sleep}, {f.sleeps-in-tests.sleeps/time/times}. With {f.plan-bulk.length} of {=plan-bulk.plan} to read, who would not.",
    "Of {f.parade-of-fixes.fixes/fix/fixes} and {f.reversed-approach.turns} that turn round, it is made, like a knot.",
    "There are {f.parade-of-fixes.fixes/fix/fixes} in here, and {f.sleeps-in-tests.sleeps/sleep/sleeps}. The {=sleeps-in-tests.tests} needed the rest.",
    "It is {=refactor-grew.simplified} by {f.refactor-grew.grown}, and {t.ignored-types.marker} is asked to keep it down.",
    "The {=merged-in-minutes.merge} took {f.merged-in-minutes.minutes}. The {=parade-of-fixes.fixes} took {f.parade-of-fixes.additions}. There is a lesson in that, and it was in a hurry.",
  ],
};
