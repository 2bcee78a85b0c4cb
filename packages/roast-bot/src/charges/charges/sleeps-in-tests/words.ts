import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{t.call}"],
  tellings: ["A test in {file} waits with {t.call}."],
  costs: ["That takes as long on a fast machine as on a slow one."],
  turns: [],
  verdict: {
    archetype: "The Waiter",
    lines: ["waits by the clock"],
  },
};
