import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{q.subject}, {n.commits} times", "{n.commits} commits, one subject"],
  tellings: [
    "{f.commits} by the same author are called {q.subject}.",
    "There are {f.commits} called {q.subject}, all by one author. Together they add {f.additions}.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Refrain",
    lines: ["has {word.words} for everybody else", "left it to the hashes to tell them apart"],
  },
  retired: {
    lines: [
      "Again.",
      "Git tells them apart by their hashes; nobody else can.",
      "It is less a log than a refrain.",
      "One subject, {f.commits}",
      "The first of {n.commits} that are called that.",
      "The name will be used again.",
      "The same words, another diff.",
      "The sentence was true every time.",
      "The subject has been here before.",
      "Which of them did what, the log does not say.",
      "Whoever is sent to that commit will have to ask which one.",
      "{q.subject}, again",
    ],
    verdicts: [
      {
        archetype: "The Refrain",
        lines: [
          "came round {n.commits} times",
          "sang {q.subject} {n.commits} times, to different tunes",
        ],
      },
    ],
  },
};
