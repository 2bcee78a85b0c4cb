import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["New in {path}"],
  tellings: ["{t.dependency} is added to {path}, and the change uses it on one line."],
  costs: ["That line now has a version of its own to keep up with."],
  turns: [],
  verdict: {
    archetype: "The Importer",
    lines: ["gave {t.dependency} a key to the house, for one line"],
  },
};
