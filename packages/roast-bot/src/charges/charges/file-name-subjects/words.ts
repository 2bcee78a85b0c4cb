import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{q.subject}", "{n.commits} times the name of a file"],
  headings: ["{q.subject}", "The names of files"],
  tellings: [
    "{n.commits} of the subjects say which file was changed, and nothing else: {q.subject}, for one.",
    "{f.commits} have a subject like {q.subject}.",
  ],
  costs: [],
  turns: ["Which file a commit changes is the one thing that git would have known without it."],
  verdict: {
    archetype: "The Doorman",
    lines: ["said which file, {n.commits} times, and not why"],
  },
};
