import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["Not yet convinced"],
  tellings: ["{q.says} is how one of the commits puts it."],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Experimenter",
    lines: [
      "{if.says.doubt}says {word.fix} on the outside, and not so loudly within",
      "was not sure, and is not the first one",
    ],
  },
  retired: {
    lines: [
      "A later reader learns from it that something was in doubt, and has to look elsewhere for what settled it.",
      "A log is usually written by people who are sure.",
      "Committed in doubt",
      "Committed in doubt.",
      "Hope does not show up in the diff.",
      "Hope, in version control",
      "How it ends, this commit does not know yet.",
      "It was committed all the same.",
      "Whoever comes to this commit by way of blame learns that it was an attempt, a hope or a doubt, and not how it went.",
      "{q.says}, says the log.",
    ],
    verdicts: [
      {
        archetype: "The Experimenter",
        lines: ["said {q.says}, and committed", "wrote the hypothesis into the log of {number}"],
      },
    ],
  },
};
