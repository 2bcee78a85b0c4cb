import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `name names say says said nothing empty variable variables`,
  headings: [
    "{t.name} stands alone",
    "The thing called {t.name}",
    "What shall we call it",
    "{t.name} and friends",
  ],
  setups: [
    "Naming is hard. In {path} it is also over:",
    "The cast list of {path}:",
    "From {path}, where they know their own by sight:",
    "Things are kept in {path}, and this is what is on the jars:",
  ],
  tellings: ["{file} has a {t.name}, and leaves it at that."],
  deadpans: [
    "{t.name} is a name in the way that a blank wall is a view.",
    "Whoever meets {t.name} looks round for the rest of the family.",
    "There was a plan to name it, and {t.name} is the plan.",
    "A label on a jar that reads *jar*.",
    "It holds a value, and what it thinks about that value it keeps to itself.",
  ],
  kickers: [
    "Its sequel is already casting.",
    "There is also {t.second}, and at parties they go by the drinks they hold.",
    "It will get a name when there is time, which is what {t.name} means in the old language.",
    "Say what you like about {t.name}: it has kept its mouth shut.",
  ],
};
