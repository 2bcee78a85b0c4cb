import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["There and back in {file}", "One line, two directions"],
  headings: ["There and back", "One line, two directions"],
  tellings: [
    "{c.1} makes a line of {file} {t.there}. {f.span} later {c.2} makes it {t.back}, as it was.",
    "{c.1} rewrites a line of {file}, and {c.2} writes it as it was.",
  ],
  costs: [],
  turns: [
    "It was gone for {f.span}, and came back itself.",
    "The line has seen something of the world, and says what it always said.",
  ],
  verdict: {
    archetype: "The Commuter",
    lines: [
      "took a line of {file} there and back",
      "left with one line, and came home with the same",
    ],
  },
  retired: {
    lines: [
      "Both are in the log; to know that the line came home one has to read both.",
      "A line of {file} becomes {t.there}.",
      "Here a line of {file} is rewritten.",
      "It is {t.back} again.",
      "The line is as it was.",
    ],
  },
};
