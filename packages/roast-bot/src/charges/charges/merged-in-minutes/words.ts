import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{f.minutes} later", "{f.added} in {f.minutes}"],
  headings: ["{f.minutes} later", "From branch to main"],
  tellings: ["{c.1} adds {f.added} and is merged {f.minutes} after its commit."],
  costs: [
    "Who read it in that time is not on record.",
    "If somebody had a question, they had {f.minutes} to ask it.",
  ],
  turns: [
    "The branch was closed before the ink was dry.",
    "It did not have time to become legacy, but it tried.",
  ],
  verdict: {
    archetype: "The Courier",
    lines: [
      "delivered {f.added} in {f.minutes} and did not wait for a signature",
      "left the engine running",
    ],
  },
};
