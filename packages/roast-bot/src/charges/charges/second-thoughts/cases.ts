import { repeated, type Cases, type ChangePlan } from "../../cases.ts";
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

/** Authors whose clock ran ahead, or who merged at once: there is no span to tell. */
const atOnce = "2026-03-05T15:00:00+01:00";

export const cases: Cases = {
  finds: {
    "a fix of a fix": plan(),
    "one without a span": plan({ at: atOnce }),
    "a fix that names an issue in front": plan(
      { subject: "[Fix #31] Fix an error of `Tide/Bell`" },
      { title: "[Fix #36] Fix another error of `Tide/Bell`" },
    ),
    "a fix of what had come as something new": plan({ subject: "feat: ring the bells (#35)" }),
    "a fix of an improvement": plan({ subject: "Improve how the bells ring (#35)" }),
    "a removal of it": plan(
      { subject: "Ring the bells of the buoys (#35)" },
      { title: "Remove the unused bells" },
    ),
    "what had been finished": plan(
      { subject: "Finalize the new clappers (#35)", lines: 3 },
      { title: "Ring the clappers at high tide" },
    ),
    "what was meant for now": plan(
      { subject: "Keep the clappers for now (#35)", lines: 3 },
      { title: "Ring the clappers at high tide" },
    ),
    "one of those without a span": plan(
      { subject: "Ring the bells of the buoys (#35)", at: atOnce },
      { title: "Remove the unused bells" },
    ),
  },
  leavesAlone: {
    "one removal after another": plan(
      { subject: "Remove the bells of the buoys (#35)" },
      { title: "Remove the bells of the pier" },
    ),
    "what was proposed before the other": plan({
      subject: "fix: ensure that the bells always ring (#9999)",
    }),
    "what was begun before the other had landed": plan(
      {},
      { commits: [{ subject: "fix: the bells", at: "2026-02-24T09:00:00+01:00" }] },
    ),
    "what nobody has followed": { title: "Fix the bells", files: { "src/bell.ts": gone } },
    "a fix of something else": plan({ subject: "Fix the horn of the pier" }),
    "a fix in the same part of the project": plan(
      { subject: "fix(bells): oil the horn" },
      { title: "fix(bells): trim the wick" },
    ),
    "what names only the part of the project that the other was for": plan(
      { subject: "feat(bells): oil the horn" },
      { title: "fix: trim the wick of the bells" },
    ),
    "a line or two in the way of something new": plan(
      {},
      { files: { "src/bell.ts": gone, "src/clapper.ts": repeated(90, (at) => `+ring(${at});`) } },
    ),
    "a fix of something else for one of the same kind": plan(
      { subject: "fix: oil the horn for a foggy harbour" },
      { title: "fix: trim the wick in a crowded harbour" },
    ),
    "what shares a part of a word": plan({ subject: "Fix the bells-and-horns page" }),
    "a line of what had been finished": plan(
      { subject: "Finalize the new clappers (#35)" },
      { title: "Ring the clappers at high tide" },
    ),
    "lines of something else that had been finished": plan(
      { subject: "Complete the paths of the pier (#35)", lines: 3 },
      { title: "fix: ring the clappers at high tide" },
    ),
    "what is neither fix nor removal": plan({}, { title: "Ring the bells at high tide" }),
    "the same typo": plan({ subject: "Fix a typo in the bells" }),
    "what came with tests": plan({ subject: "test(bells): port the suite" }),
    refactoring: plan({ subject: "Refactor the bells" }),
    "what said that it was an experiment": plan(
      { subject: "Experimental bells (#35)" },
      { title: "Remove the unused bells" },
    ),
    "a revert": plan({}, { title: "Revert the fix of the bells" }),
    "a follow-up that says so": plan({}, { title: "fix: follow-up for the bells" }),
    "what names the earlier pull request": plan({}, { body: "It was not enough: see #35." }),
  },
};
