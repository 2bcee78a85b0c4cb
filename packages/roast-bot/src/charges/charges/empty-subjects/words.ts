import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{q.subject}, and so on"],
  headings: ["{q.subject}, and so on", "What the log says"],
  tellings: ["{f.commits} have a subject that says nothing, such as {q.subject}."],
  costs: [],
  turns: [
    "The one place where git asks what this is was left with {q.subject}.",
    "The history of this change is that it happened.",
  ],
  verdict: {
    archetype: "The Telegraphist",
    lines: ["sent {f.commits} and no news"],
  },
  retired: {
    lines: [
      "A log of few words",
      "It is a log in the sense that firewood is.",
      "Nor does this one.",
      "The subject says nothing; the diff has to speak for itself.",
      "What they did can be looked up only by reading them.",
      "Whoever searches the log for a reason will not find it there.",
    ],
    verdicts: [
      {
        archetype: "The Telegraphist",
        lines: ["keeps to {q.subject} when writing home"],
      },
    ],
  },
};
