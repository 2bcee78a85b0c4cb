import type { Cases, ChangePlan } from "../../cases.ts";
import type { Origin } from "../../../history/find-origins.ts";

const gone = " open(bell);\n-bell.ring(onLowTide);\n+bell.ring(onHighTide);";

const plan = (
  origin: Partial<Origin> = {},
  change: Omit<ChangePlan, "history"> = {},
): ChangePlan => ({
  title: "fix: don't ring the bells by themselves",
  files: { "src/bell.ts": gone },
  ...change,
  history: {
    origins: [
      {
        sha: "e".repeat(40),
        subject: "fix: ensure that the bells always ring (#35)",
        at: "2026-02-25T09:00:00+01:00",
        lines: 1,
        path: "src/bell.ts",
        from: 2,
        to: 2,
        ...origin,
      },
    ],
  },
});

export const cases: Cases = {
  finds: {
    "a line that another fix of the bells had brought": plan(),
    "one after minutes": plan({ at: "2026-03-05T14:40:00+01:00" }),
    "what names an issue in front": plan(
      { subject: "[Fix #31] Fix an error of `Tide/Bell`" },
      { title: "[Fix #36] Fix another error of `Tide/Bell`" },
    ),
  },
  leavesAlone: {
    "what nobody has followed": {
      title: "Fix the bells",
      files: { "src/bell.ts": gone },
    },
    "a fix of something else": plan({ subject: "Fix the horn of the pier" }),
    "what had come as something new": plan({ subject: "Ring the bells (#35)" }),
    "what is no fix itself": plan({}, { title: "Ring the bells at high tide" }),
    "the same typo": plan({ subject: "Fix a typo in the bells" }),
    "a revert": plan({}, { title: "Revert the fix of the bells" }),
    "a follow-up that says so": plan({}, { title: "fix: follow-up for the bells" }),
    "what names the earlier pull request": plan({}, { body: "It was not enough: see #35." }),
  },
};
