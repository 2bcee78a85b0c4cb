import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: [
    "The source is {f.gone} shorter than before. Lines that are gone have no bugs.",
    "{f.deleted} of source went and {n.added} came. Whoever reads it next has {f.gone} less to read.",
  ],
};
