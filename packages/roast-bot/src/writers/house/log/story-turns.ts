/** What the log, read to its end, adds up to; each recalls a charge that was brought. */
export const storyTurns: readonly string[] = [
  "Seen from the end, {f.reversed-approach.turns} in there {=reversed-approach.changed} direction, and {f.reversed-approach.deleted} went overboard in the turns.",
  "The {=reversed-approach.approach} {=reversed-approach.changed} in {f.reversed-approach.turns}, within {f.reversed-approach.span}. Milk keeps longer.",
  "Of those, {f.reversed-approach.turns} {=reversed-approach.replace} or {=reversed-approach.revert} what this very branch had {=reversed-approach.brought}.",
  "For the record: {f.reversed-approach.turns} in there are a change of {=reversed-approach.mind}, in its own words.",
  "Somewhere in there {f.done-and-undone.undone} were {=done-and-undone.added}, and {f.done-and-undone.span} on they were {=done-and-undone.deleted}. They send their regards.",
  "Of these, {f.parade-of-fixes.fixes/is/are} a matter of {=parade-of-fixes.repair}. The rest are looking at their shoes.",
  "That makes {f.parade-of-fixes.fixes/fix/fixes}. The patient has brought its own ambulance.",
  "The words run out in {f.empty-subjects.commits}, which is {f.empty-subjects.share} of the story.",
  "A {=review-commits.review} speaks in {f.review-commits.commits}, and is {=review-commits.answered} with {f.review-commits.additions}.",
];
