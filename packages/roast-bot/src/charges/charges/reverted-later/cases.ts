import type { Cases } from "../../../../test/support/change-builder.ts";

const revert = {
  sha: "f".repeat(40),
  subject: 'Revert "Keep the pool open (#41)"',
  at: "2026-03-06T09:00:00+01:00",
  names: "#41",
};
const again = { ...revert, sha: "e".repeat(40), at: "2026-03-07T09:00:00+01:00" };

export const cases: Cases = {
  finds: {
    "a revert that names it": { number: 41, history: { followUps: [revert] } },
    "one by its prefix": {
      number: 41,
      history: { followUps: [{ ...revert, subject: "revert: keep the pool open (#41)" }] },
    },
  },
  leavesAlone: {
    "what nobody has reverted": {},
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
      number: 41,
      history: {
        followUps: [
          revert,
          { ...again, subject: 'Revert "Revert "Keep the pool open (#41)"" (#43)' },
        ],
      },
    },
    "what was merged once more": {
      number: 41,
      history: { followUps: [revert, { ...again, subject: "Reapply #41 with a limit" }] },
    },
  },
};
