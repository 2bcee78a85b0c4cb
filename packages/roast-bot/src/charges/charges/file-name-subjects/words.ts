import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{q.subject}"],
  tellings: [
    "{n.commits} subjects say which file was changed, and nothing else: {q.subject}, for one.",
    "{f.commits} have a subject like {q.subject}.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Tautologist",
    lines: ["told git, {n.commits} times, the one thing that git would have known without it"],
  },
};
