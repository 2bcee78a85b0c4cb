import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["An error that does not travel"],
  tellings: ["In {file}, {t.class} asks for more arguments than it hands on to {t.call}."],
  costs: ["Pickled, it can’t be made again: Python calls the class with what was handed on."],
  turns: ["The error breaks on arrival."],
  verdict: {
    archetype: "The Fragile Parcel",
    lines: ["wrote an error that breaks in the post"],
  },
};
