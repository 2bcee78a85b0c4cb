import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{t.call}"],
  tellings: ["A test in {file} waits with {t.call}."],
  costs: ["On a slower machine it is too short, and on a faster one too long."],
  turns: [],
  verdict: {
    archetype: "The Waiter",
    lines: [
      "met {word.time} with {t.call}",
      "waits as long as it took on the machine where it worked",
    ],
  },
};
