import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["What is left behind", "The error, in so many words"],
  tellings: ["In {file}, {t.error} becomes a text inside a new {t.class}."],
  costs: ["The text crosses. The cause and the stack stay behind."],
  turns: [],
  verdict: {
    archetype: "The Censor",
    lines: ["lets the words of {t.error} pass and keeps the rest"],
  },
};
