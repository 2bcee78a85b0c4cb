import type { Cases, ChangePlan } from "../../cases.ts";

const revert = {
  sha: "f".repeat(40),
  subject: 'Revert "Keep the pool open (#41)"',
  at: "2026-03-06T09:00:00+01:00",
  names: "#41",
};
const again = { ...revert, sha: "e".repeat(40), at: "2026-03-07T09:00:00+01:00" };

const reverted = (subject: string): ChangePlan => ({
  number: 41,
  title: "Keep the pool open",
  history: { followUps: [{ ...revert, subject }] },
});

export const cases: Cases = {
  finds: {
    "a revert that names it": reverted(revert.subject),
    "one that has a number": reverted('Revert "Keep the pool open (#41)" (#44)'),
    "one by its prefix": reverted("revert: keep the pool open (#41)"),
    "one by its prefix that has a number": reverted("revert: keep the pool open (#41) (#44)"),
    "one in quotation marks behind a prefix": reverted('revert: "Keep the pool open (#41)" (#44)'),
    "one of a title with a prefix": {
      ...reverted('Revert "feat: Keep the pool open (#41)"'),
      title: "feat: Keep the pool open",
    },
    "one of the merge": reverted('Revert "Merge pull request #41 from mara/keep"'),
    "one by its number": reverted("Revert #41"),
    "one that says what the number is": reverted("Roll back PR #41 (#44)"),
    "one of several": reverted("Revert #40 and #41"),
    "one with its reason": reverted("Undo #41 because the pool runs dry"),
  },
  leavesAlone: {
    "what nobody has reverted": {},
    "a revert of a part": reverted("Revert the retry of #41"),
    "a revert of one file": reverted("Revert #41 in the docs"),
    "a revert of another that follows it up": reverted(
      'Revert "Fix what #41 left open (#43)" (#44)',
    ),
    "a revert of one of its commits": reverted('Revert "Close it late (#41)"'),
    "a part by its prefix": reverted("revert: the retry of #41"),
    "a fix": {
      number: 41,
      history: { followUps: [{ ...revert, subject: "Fix what #41 left open" }] },
    },
    "a revert of something else that has its name": {
      number: 41,
      history: {
        followUps: [{ ...revert, subject: "Revert keep_open_longer", names: "keep_open_longer" }],
      },
    },
    "one that was itself reverted": {
      ...reverted(revert.subject),
      history: {
        followUps: [
          revert,
          { ...again, subject: 'Revert "Revert "Keep the pool open (#41)"" (#43)' },
        ],
      },
    },
    "what was merged once more": {
      ...reverted(revert.subject),
      history: { followUps: [revert, { ...again, subject: "Reapply #41 with a limit" }] },
    },
  },
};
