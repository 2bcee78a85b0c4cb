import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The visit of {file}", "{file} was here"],
  headings: ["The visit of {file}", "A file that only passed through"],
  remarks: {
    first: ["It adds {file}, which a later commit takes out again."],
    others: [
      "This takes {file} out again: who reads the merge never meets it.",
      "With it {file} is gone, and the merge does not know that it was there.",
    ],
  },
  tellings: [
    "{c.1} brings {path}. After {f.span}, {c.2} takes it out again.",
    "{c.1} brings {path}, and {c.2} takes it out again.",
  ],
  costs: [],
  turns: [
    "It stayed for {f.span}, and left nothing behind.",
    "It came, it was seen, it was taken out.",
  ],
  verdict: {
    archetype: "The Host",
    lines: ["asked {file} in, and saw it to the door", "had {file} to stay for {f.span}"],
  },
  retired: {
    lines: [
      "With it comes {file}, which will not stay.",
      "It brings {file} along.",
      "Here {file} goes home.",
      "The merge has never heard of it; the log has it twice, coming and going.",
      "{file} leaves again.",
    ],
  },
};
