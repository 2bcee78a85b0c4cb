import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  titles: ["{f.gone} fewer", "Less of it"],
  praises: [
    "The source is {f.gone} shorter than before. Lines that are gone have no bugs.",
    "{f.deleted} of source went and {n.added} came. Whoever reads it next has {f.gone} less to read.",
  ],
  verdict: {
    archetype: "The Gardener",
    lines: ["cut {f.deleted} and let {n.added} grow", "left the place {f.gone} lighter"],
  },
  retired: {
    lines: [
      "{f.gone} less of it, which is the only change to code that needs no documentation.",
      "It is {f.gone} lighter, and nobody has to learn those any more.",
    ],
  },
};
