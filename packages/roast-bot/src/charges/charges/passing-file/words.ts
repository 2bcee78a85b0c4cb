import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The visit of {file}", "{file} was here"],
  headings: ["The visit of {file}", "A file that only passed through"],
  remarks: {
    first: ["With it comes {file}, which will not stay.", "It brings {file} along."],
    others: ["Here {file} goes home."],
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
      "The merge has never heard of it; the log has it twice, coming and going.",
      "{file} leaves again.",
    ],
  },
};
