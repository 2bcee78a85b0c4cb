import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["What the log says"],
  // No list of such subjects is whole.
  tellings: ["At least {f.commits} have a subject that says nothing, such as {q.subject}."],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Telegraphist",
    lines: ["has {word.words} for everybody else", "sent {f.commits} and no news"],
  },
  retired: {
    lines: [
      "A log of few words",
      "{f.commits} have a subject that says nothing, such as {q.subject}.",
      "It is a log in the sense that firewood is.",
      "Nor does this one.",
      "The history of this change is that it happened.",
      "The subject says nothing; the diff has to speak for itself.",
      "What they did can be looked up only by reading them.",
      "Whoever searches the log for a reason will not find it there.",
      "{q.subject}, and so on",
    ],
    verdicts: [
      {
        archetype: "The Telegraphist",
        lines: ["keeps to {q.subject} when writing home"],
      },
    ],
  },
};
