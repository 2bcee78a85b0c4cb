import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["An error that does not travel"],
  tellings: ["In {file}, {t.class} asks for more arguments than it hands on to {t.call}."],
  costs: [
    "To send it to another process, Python pickles it. There it is made again by calling {t.class} with what was handed on, which is less than that asks for.",
  ],
  turns: ["The error breaks on arrival."],
  verdict: {
    archetype: "The Fragile Parcel",
    lines: ["wrote an error that breaks in the post"],
  },
};
