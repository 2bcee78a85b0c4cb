import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["What the log says"],
  // No list of such subjects is whole.
  tellings: ["At least {f.commits} have a subject that says nothing. One of them: {q.subject}."],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Telegraphist",
    lines: ["sent {f.commits} and no news"],
  },
};
