import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{q.subject}, {n.commits} times", "{n.commits} commits, one subject"],
  headings: ["{q.subject}, again", "One subject, {f.commits}"],
  remarks: {
    first: ["The first of {n.commits} that are called that."],
    others: ["Again.", "The same words, another diff."],
  },
  tellings: [
    "{f.commits} by the same author are called {q.subject}.",
    "There are {f.commits} called {q.subject}, all by one author. Together they add {f.additions}.",
  ],
  costs: ["Which of them did what, the log does not say."],
  turns: [
    "It is less a log than a refrain.",
    "The sentence was true every time.",
    "Git tells them apart by their hashes; nobody else can.",
  ],
  verdict: {
    archetype: "The Refrain",
    lines: [
      "sang {q.subject} {n.commits} times, to different tunes",
      "came round {n.commits} times",
    ],
  },
  retired: {
    lines: [
      "The name will be used again.",
      "The subject has been here before.",
      "Whoever is sent to that commit will have to ask which one.",
    ],
  },
};
