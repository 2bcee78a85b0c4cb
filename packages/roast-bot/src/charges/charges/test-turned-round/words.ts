import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["A test changes its mind", "The opposite, please"],
  headings: ["A test changes its mind", "The opposite, please"],
  tellings: [
    "{file} said {t.was} until this change. Now it says {t.is}.",
    "In {file}, a test that said {q.was} says {q.is} from now on.",
  ],
  costs: [
    "Whoever relied on the first of the two had a test on their side.",
    "The old answer was guaranteed by a test, and the new one is guaranteed by the same.",
  ],
  turns: [
    "The test stayed. What it swears to did not.",
    "A test is an oath. This one was taken again, the other way round.",
  ],
  verdict: {
    archetype: "The Turned Witness",
    lines: [
      "was heard twice in the same matter, and said the opposite",
      "said {t.was}, was called again, and said {t.is}",
    ],
  },
};
