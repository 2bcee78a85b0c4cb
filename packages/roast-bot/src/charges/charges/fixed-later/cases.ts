import type { Cases } from "../../cases.ts";

const followUp = {
  sha: "f".repeat(40),
  subject: "Fix keep_open_longer for empty pools (#52)",
  at: "2026-03-06T09:00:00+01:00",
  names: "keep_open_longer",
};

export const cases: Cases = {
  finds: {
    "a fix that names what was born in it": { history: { followUps: [followUp] } },
    "a fix of what did not end": {
      history: {
        followUps: [{ ...followUp, subject: "Fix infinite recursion in keep_open_longer" }],
      },
    },
    "a fix by its prefix, an hour later": {
      history: {
        followUps: [
          {
            ...followUp,
            subject: "fix(pool): let keep_open_longer end",
            at: "2026-03-05T16:30:00+01:00",
          },
        ],
      },
    },
  },
  leavesAlone: {
    "what was only given another name": {
      title: "Rename keep_open to keep_open_longer",
      history: { followUps: [followUp] },
    },
    "a revert that calls itself a fix": {
      history: {
        followUps: [
          { ...followUp, subject: 'fix: revert "Keep the pool open (#41)"', names: "#41" },
        ],
      },
    },
    "the same change once more": {
      title: "fix: Let keep_open_longer end",
      history: {
        followUps: [{ ...followUp, subject: "fix: let keep_open_longer end (#46)" }],
      },
    },
    "a revert of it": {
      number: 41,
      history: {
        followUps: [{ ...followUp, subject: 'Revert "Keep the pool open (#41)"', names: "#41" }],
      },
    },
    "what nobody has followed": {},
    "a later commit that only builds on it": {
      history: { followUps: [{ ...followUp, subject: "Use keep_open_longer in the lock" }] },
    },
    "the same fix merged once more": {
      number: 41,
      history: {
        followUps: [{ ...followUp, subject: "fix: Close the pool (#41)", names: "#41" }],
      },
    },
  },
};
