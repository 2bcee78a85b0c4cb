import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The log owns up", "In its own words", "What the log admits about {number}"],
  headings: ["In its own words", "The log owns up"],
  remarks: {
    first: ["This log needs no accuser.", "{q.says}. This log needs no accuser."],
  },
  tellings: [
    "{q.says}, says one of the commits.",
    "Nobody had to find this out: {q.says} is what one of the commits says.",
    "The log of this branch has it in writing: {q.says}, says one of its commits.",
  ],
  costs: [],
  turns: ["An interrogation would not have got more."],
  verdict: {
    archetype: "The Witness",
    lines: [
      "testified in {number}, against the commits before",
      "was asked nothing and answered {q.says}",
    ],
  },
  retired: {
    lines: [
      "It could have said nothing.",
      "{q.says}. It could have said nothing.",
      "Whoever reads the branch commit by commit reads the mistake first and the admission second.",
      "The commits before it stand in the branch as they were, mistake included.",
      "Most logs only say what went well.",
      "Confession is good for the log.",
      "The defence has no questions.",
    ],
  },
};
