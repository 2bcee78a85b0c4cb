import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["To be continued in {file}"],
  tellings: ["{file} has a new {t.marker}: {q.text}.", "New in {file}: {t.marker}."],
  costs: [],
  turns: ["{if.text.question}The change was merged. The question was merged with it."],
  verdict: {
    archetype: "The Cliffhanger",
    lines: [
      "{if.text.question}asked the source, where nobody replies",
      "{if.text.copied}copied it, and cited the source",
      "ends on something that is still to be done",
    ],
  },
};
