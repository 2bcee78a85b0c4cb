import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["As documented"],
  tellings: [
    "The documentation of {t.function} in {file} describes {t.named}. {t.function} does not take it.",
    "{t.function} in {file} says of itself: {q.says}. Its code says {t.does}.",
    "{t.function} in {file} used to say of itself: {q.said}. Now it says {t.does}, and that sentence is gone.",
  ],
  costs: [],
  turns: [
    "{t.named} is documented. That is as far as it got.",
    "Of the two, {t.does} is the one that runs.",
    "Of the two, the sentence gave in.",
  ],
  verdict: {
    archetype: "The Unreliable Narrator",
    lines: [
      "documents {t.named} for everybody but the function",
      "says {q.says}, and then {t.does}",
      "said {q.said} until {t.does} had to be written",
    ],
  },
};
