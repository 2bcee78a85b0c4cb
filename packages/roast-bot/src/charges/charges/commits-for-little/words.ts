import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{f.commits} for {f.lines}", "{f.lines}, by hand"],
  headings: ["{f.commits} for {f.lines}", "By hand"],
  tellings: [
    "In the merge it comes to {f.lines}, added or deleted. {f.commits} of the author’s lead up to it.",
    "{f.commits} of the author’s went into it. The merge changes {f.lines}.",
  ],
  costs: ["Nobody would guess the log from the diff."],
  turns: ["Few lines get that many hearings.", "It was worked with tweezers."],
  verdict: {
    archetype: "The Watchmaker",
    lines: [
      "opened it {n.commits} times over {f.lines}",
      "took {f.commits} over {f.lines}, with a loupe",
    ],
  },
  retired: {
    lines: [
      "Whoever wants to know what was done is well advised to read the diff; it is the shorter of the two.",
      "Some lines are harder than others.",
      "The lines are short. The way to them was not.",
    ],
  },
};
