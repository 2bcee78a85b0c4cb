import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Gone before the merge"],
  tellings: [
    "{c.1} brought something called {t.name}. After {f.span}, {c.2} took it away again.",
    "{c.1} brought something called {t.name}, and {c.2} took it away again.",
  ],
  costs: [],
  turns: ["The title still says {stale.name}."],
  verdict: {
    archetype: "The Obituarist",
    lines: [
      "kept {stale.name} where it cannot break: in the title",
      "mourns {t.name}, aged {f.span}",
      "left {t.name} to the log",
    ],
  },
};
