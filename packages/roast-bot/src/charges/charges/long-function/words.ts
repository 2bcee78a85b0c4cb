import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["One function, {f.length}", "Without a break"],
  headings: ["One function, {f.length}", "Without a break"],
  tellings: ["The function {t.function} in {file} has {f.length}."],
  costs: ["To change a part of it, a reader has to know all of it."],
  turns: [
    "It has a beginning, a middle, and a place to change trains.",
    "It does one thing, and then the others.",
    "There is a point at which a function becomes a place.",
  ],
  verdict: {
    archetype: "The Novelist",
    lines: [
      "tells it in {f.length} and one chapter",
      "would not be stopped by the end of the page",
    ],
  },
  retired: {
    verdicts: [
      { archetype: "The Novelist", lines: ["tells {t.function} in {f.length} and one chapter"] },
    ],
    lines: [
      "{t.function}, in {f.length}",
      "{t.function}, unabridged",
      "All of {t.function}",
      "{t.function}, without a break",
      "{t.function} in {file} has {f.length}.",
      "Its first line and its last have never been on one screen.",
      "Whoever calls it knows its name, and that is the short part.",
      "It has a way in and a way out, and a good deal of landscape.",
      "Whoever needs one part of it has to take all of it.",
      "tells {t.function} in {f.length} and one chapter",
    ],
  },
};
