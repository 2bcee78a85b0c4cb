import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{t.call}, and hope"],
  tellings: ["A test in {file} waits with {t.call}."],
  costs: ["On a slower machine it is too short, and on a faster one too long."],
  turns: ["It is the time that it took on the machine where it worked."],
  verdict: {
    archetype: "The Waiter",
    lines: ["met {word.time} with {t.call}", "waits by the clock"],
  },
  retired: {
    lines: [
      "It fails when the machine is busy, which is when somebody is waiting for it.",
      "It is a test of patience, and runs every time.",
      "Waiting",
      "Waiting, with {t.call}",
    ],
    verdicts: [
      {
        archetype: "The Waiter",
        lines: [
          "counts to {t.call} and brings whatever is ready",
          "waits by the clock, with {t.call}",
        ],
      },
    ],
  },
};
