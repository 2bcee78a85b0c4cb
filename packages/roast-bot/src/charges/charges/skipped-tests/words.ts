import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["What {t.marker} keeps from running", "A quieter suite"],
  headings: ["A quieter suite", "Not today"],
  tellings: ["{t.marker} stands in {file}, before {t.test}.", "{t.marker} stands in {file}."],
  costs: [
    "What it keeps from running is no longer known to hold.",
    "Until somebody takes it out, that part is a matter of trust.",
  ],
  turns: ["What does not run cannot fail.", "It saves time, until it does not."],
  verdict: {
    archetype: "The Conductor",
    lines: ["told part of the orchestra to rest, with {t.marker}", "has the quietest hall in town"],
  },
};
