import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{q.subject}", "{n.commits} times the name of a file"],
  headings: ["{q.subject}", "The names of files"],
  remarks: {
    first: ["It says which file. Git knows which file."],
    others: ["Likewise.", "Again the name of a file."],
  },
  tellings: [
    "{n.commits} of the subjects say which file was changed, and nothing else: {q.subject}, for one.",
    "{f.commits} have a subject like {q.subject}.",
  ],
  costs: ["Which file a commit changes is the one thing that git would have known without it."],
  turns: [
    "It is a log in the way that a list of doors is a tour.",
    "Whatever it was that changed, it changed in there.",
  ],
  verdict: {
    archetype: "The Doorman",
    lines: [
      "said which door, {n.commits} times",
      "announced the file, and let it speak for itself",
    ],
  },
};
