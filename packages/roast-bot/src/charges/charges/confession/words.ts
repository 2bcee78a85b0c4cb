import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The log owns up"],
  tellings: ["{q.says}, says one of the commits."],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Witness",
    lines: ["was asked nothing, and put it in writing"],
  },
  retired: {
    lines: [
      "An interrogation would not have got more.",
      "In its own words",
      "It could have said nothing.",
      "Most logs only say what went well.",
      "Nobody had to find this out: {q.says} is what one of the commits says.",
      "The commits before it stand in the branch as they were, mistake included.",
      "The log of this branch has it in writing: {q.says}, says one of its commits.",
      "This log needs no accuser.",
      "What the log admits about {number}",
      "Whoever reads the branch commit by commit reads the mistake first and the admission second.",
    ],
    verdicts: [
      {
        archetype: "The Witness",
        lines: [
          "testified in {number}, against the commits before",
          "was asked nothing and answered {q.says}",
        ],
      },
    ],
  },
};
