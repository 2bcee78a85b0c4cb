import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: ["The source is {f.gone} shorter than before. Lines that are gone have no bugs."],
  retired: {
    lines: [
      "Less of it",
      "{f.deleted} of source went and {n.added} came. Whoever reads it next has {f.gone} less to read.",
      "{f.gone} fewer",
    ],
    verdicts: [
      {
        archetype: "The Gardener",
        lines: ["cut {f.deleted} and let {n.added} grow", "left the place {f.gone} lighter"],
      },
    ],
  },
};
