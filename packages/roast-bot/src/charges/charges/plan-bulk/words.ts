import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["A plan of {f.length}", "{t.name}, in full"],
  headings: ["The plan", "A plan of {f.length}"],
  tellings: ["{t.name} is {f.length} long. The source that comes with it grew by {n.source}."],
  costs: [
    "Whoever wants to know what the code does has two texts to read, and the longer one does not run.",
    "The code can be tested. The plan can only be believed.",
  ],
  turns: [
    "A plan of that length is a second implementation, in prose.",
    "It is thorough. It would not compile.",
  ],
  verdict: {
    archetype: "The Architect",
    lines: [
      "planned {f.length} and built {n.source}",
      "has the plans for a city, and {n.source} bricks",
    ],
  },
};
