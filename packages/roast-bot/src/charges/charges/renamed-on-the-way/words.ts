import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["A change of name", "Under another name"],
  headings: ["Under another name", "A change of name"],
  remarks: {
    first: ["What it brings will be merged under another name."],
    others: ["What came as {t.old} is {t.new} from here on."],
  },
  tellings: [
    "What is merged as {t.new} came as {t.old}, in {c.1}. It got its name in {c.2}.",
    "{t.new} was {t.old} for {f.span}, from {c.1} to {c.2}.",
  ],
  costs: ["Whoever searches the log for {t.new} finds only the second half of its life."],
  turns: [
    "The name had lasted for {f.span}.",
    "It knew what it was doing before it knew what it was called.",
  ],
  verdict: {
    archetype: "The Godparent",
    lines: [
      "gave it a name, and thought again after {f.span}",
      "said one name at the font and another at the reception",
    ],
  },
  retired: {
    verdicts: [
      {
        archetype: "The Godparent",
        lines: [
          "named it {t.old}, and thought again after {f.span}",
          "said {t.old} at the font and {t.new} at the reception",
        ],
      },
    ],
    lines: [
      "{t.new}, formerly {t.old}",
      "The artist formerly known as {t.old}",
      "Formerly {t.old}",
      "Enter {t.old}, under its first name.",
      "It brings {t.old}. The name will not last.",
      "From here on it is called {t.new}.",
      "{t.old} changes its name to {t.new}.",
      "Most of its lines are where they were. What was said about them under the old name has to be translated.",
      "Naming is a part of the work that usually leaves no trace.",
      "said {t.old} at the font and {t.new} at the reception",
      "named it {t.old}, and thought again after {f.span}",
    ],
  },
};
