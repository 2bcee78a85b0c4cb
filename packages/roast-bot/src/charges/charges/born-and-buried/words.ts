import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["What the title still says"],
  tellings: [
    "{c.1} brought something called {t.name}. After {f.span}, {c.2} took it away again.",
    "{c.1} brought something called {t.name}, and {c.2} took it away again.",
  ],
  costs: [],
  turns: ["The title still says {stale.name}."],
  verdict: {
    archetype: "The Obituarist",
    lines: ["kept {stale.name} where it cannot break: in the title", "left {t.name} to the log"],
  },
  retired: {
    lines: [
      "A short life",
      "At the merge it is not there; whoever reads the log commit by commit has to learn it and forget it.",
      "Enter {t.name}.",
      "Exit {t.name}.",
      "It brings {t.name}. It is not here to stay.",
      "It lived for {f.span}, and was never merged.",
      "It was written, kept for a while and let go, all before anybody merged it.",
      "The log holds something that the merge does not.",
      "The short life of {t.name}",
      "What became of {t.name}",
      "{c.1} brought {t.name}, and {c.2} took it away again.",
      "{c.1} brought {t.name}. After {f.span}, {c.2} took it away again.",
      "{t.name} goes again.",
      "{t.name}, born and buried",
    ],
    verdicts: [
      {
        archetype: "The Obituarist",
        lines: [
          "gave {t.name} {f.span}, and then a place in the log",
          "wrote {t.name}, and wrote it out again",
        ],
      },
    ],
  },
};
