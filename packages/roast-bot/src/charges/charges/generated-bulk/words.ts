import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{f.share} of it came by machine"],
  tellings: [
    "{f.bulk} are in lock or generated files such as {t.name}; the other {n.rest} are not.",
  ],
  costs: ["The title does not mention it, so a reviewer finds out by scrolling."],
  turns: ["The machine did not ask for a review."],
  verdict: {
    archetype: "The Publisher",
    lines: ["put out {f.bulk} without an author"],
  },
};
