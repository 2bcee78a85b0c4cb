import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{file}, there and back"],
  tellings: [
    "{c.1} changes {path}. {f.span} later, with {c.2}, it is as it was.",
    "{c.1} changes {path}, and with {c.2} it is as it was.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Day Tripper",
    lines: ["left no trace but two commits"],
  },
};
