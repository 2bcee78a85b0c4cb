import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: [
    "The short life of {t.name}",
    "{t.name}, born and buried",
    "{t.name}, {f.span}",
    "{t.name}: a life",
    "In memory of {t.name}",
  ],
  headings: [
    "A short life",
    "What became of {t.name}",
    "In memory of {t.name}",
    "From {c.1} to {c.2}",
  ],
  remarks: {
    first: [
      "It brings {t.name}, which has {f.span} to live.",
      "It brings {t.name}. It is not here to stay.",
    ],
    others: ["{t.name} goes again.", "It takes {t.name} away again."],
  },
  tellings: [
    "{c.1} brought {t.name}. After {f.span}, {c.2} took it away again.",
    "{c.1} brought {t.name}, and {c.2} took it away again.",
  ],
  costs: [
    "At the merge it is not there; whoever reads the log commit by commit has to learn it and forget it.",
    "A reviewer who began at the first commit has read it for nothing.",
    "Only the log knows it, and logs are read by those who look for somebody to blame.",
  ],
  turns: [
    "It lived for {f.span}, and was never merged.",
    "It was written, kept for a while and let go, all before anybody merged it.",
    "It had a signature and a body, and now it has a date of birth and of death.",
    "No caller will miss it.",
  ],
  verdict: {
    archetype: "The Obituarist",
    lines: [
      "gave {t.name} {f.span}, and then a place in the log",
      "wrote {t.name}, and wrote it out again",
    ],
  },
  retired: {
    lines: [
      "The log holds something that the merge does not.",
      "Enter {t.name}.",
      "Exit {t.name}.",
    ],
  },
};
