import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The log owns up", "In its own words"],
  headings: ["In its own words", "The log owns up"],
  tellings: [
    "{q.says}, says one of the commits.",
    "Nobody had to find this out: {q.says} is what one of the commits says.",
  ],
  costs: [],
  turns: ["Nobody had asked."],
  verdict: {
    archetype: "The Witness",
    lines: ["was asked nothing and answered {q.says}"],
  },
  retired: {
    lines: [
      "An interrogation would not have got more.",
      "It could have said nothing.",
      "Most logs only say what went well.",
      "The commits before it stand in the branch as they were, mistake included.",
      "The log of this branch has it in writing: {q.says}, says one of its commits.",
      "This log needs no accuser.",
      "What the log admits about {number}",
      "Whoever reads the branch commit by commit reads the mistake first and the admission second.",
    ],
    verdicts: [
      {
        archetype: "The Witness",
        lines: ["testified in {number}, against the commits before"],
      },
    ],
  },
};
