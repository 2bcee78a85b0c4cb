import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{q.subject}, and so on", "A log of few words"],
  headings: ["{q.subject}, and so on", "What the log says"],
  tellings: ["{f.commits} have a subject that says nothing, such as {q.subject}."],
  costs: ["The one place where git asks what this is was left with {q.subject}."],
  turns: [
    "It is a log in the sense that firewood is.",
    "The history of this change is that it happened.",
  ],
  verdict: {
    archetype: "The Telegraphist",
    lines: ["sent {f.commits} and no news", "keeps to {q.subject} when writing home"],
  },
  retired: {
    lines: [
      "What they did can be looked up only by reading them.",
      "Whoever searches the log for a reason will not find it there.",
      "Somebody was busy, and it was not with the subject line.",
      "What it was about must have been clear at the time.",
      "The subject says nothing; the diff has to speak for itself.",
      "Nor does this one.",
    ],
  },
};
