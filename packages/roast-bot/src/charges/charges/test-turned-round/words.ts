import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["The opposite, please"],
  tellings: [
    "In {file}, {inside} said {t.was} until this change. Now it says {t.is}.",
    "{file} said {t.was} until this change. Now it says {t.is}.",
    "In {file}, a test that said {q.was} says {q.is} from now on.",
  ],
  costs: [],
  turns: ["A test is an oath. This one was taken again, the other way round."],
  verdict: {
    archetype: "The Turned Witness",
    lines: [
      "was heard twice in the same matter, and said the opposite",
      "said {t.was}, was called again, and said {t.is}",
    ],
  },
};
