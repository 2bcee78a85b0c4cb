import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["The sequel"],
  tellings: [
    "{f.times/commit/commits} had landed here under the very same title, the last of them {f.span} earlier.",
    "{f.span} earlier something had landed here under the very same title.",
    "Something had landed here under the very same title.",
  ],
  costs: ["Whoever looks one of them up by its title finds them all."],
  turns: ["{word.fix} was in the first title, too."],
  verdict: {
    archetype: "The Sequel",
    lines: [
      "is called {q.title}, {f.span} after the last of that name",
      "is called {q.title}, a name that was taken",
    ],
  },
};
