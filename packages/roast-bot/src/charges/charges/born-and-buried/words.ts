import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["Born and buried", "A life of {f.span}"],
  headings: ["Born and buried", "A short life"],
  remarks: {
    first: ["What it brings has {f.span} to live.", "Something in it is not here to stay."],
    others: ["It takes away something that {c.1} had brought."],
  },
  tellings: [
    "{c.1} brought something called {t.name}. After {f.span}, {c.2} took it away again.",
    "{c.1} brought something called {t.name}, and {c.2} took it away again.",
  ],
  costs: ["A reviewer who began at the first commit has read it for nothing."],
  turns: [
    "It had a signature and a body, and now it has a date of birth and of death.",
    "No caller will miss it.",
  ],
  verdict: {
    archetype: "The Obituarist",
    lines: ["gave it {f.span}, and then a place in the log", "wrote it, and wrote it out again"],
  },
  retired: {
    verdicts: [
      {
        archetype: "The Obituarist",
        lines: [
          "gave {t.name} {f.span}, and then a place in the log",
          "wrote {t.name}, and wrote it out again",
        ],
      },
    ],
    lines: [
      "It takes away what {c.1} had brought.",
      "The short life of {t.name}",
      "{t.name}, born and buried",
      "{t.name}, {f.span}",
      "{t.name}: a life",
      "In memory of {t.name}",
      "What became of {t.name}",
      "From {c.1} to {c.2}",
      "It brings {t.name}, which has {f.span} to live.",
      "It brings {t.name}. It is not here to stay.",
      "{t.name} goes again.",
      "It takes {t.name} away again.",
      "{c.1} brought {t.name}. After {f.span}, {c.2} took it away again.",
      "{c.1} brought {t.name}, and {c.2} took it away again.",
      "At the merge it is not there; whoever reads the log commit by commit has to learn it and forget it.",
      "Only the log knows it, and logs are read by those who look for somebody to blame.",
      "It lived for {f.span}, and was never merged.",
      "It was written, kept for a while and let go, all before anybody merged it.",
      "gave {t.name} {f.span}, and then a place in the log",
      "wrote {t.name}, and wrote it out again",
      "The log holds something that the merge does not.",
      "Enter {t.name}.",
      "Exit {t.name}.",
    ],
  },
};
