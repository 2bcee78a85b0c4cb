import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `refactor refactoring simplify simplifies simplified simplification cleanup clean grew grows
    grown longer more larger added adds lines code source removed`,
  headings: [
    "The diet, with {f.grown} of cake",
    "The diet and its result",
    "To {t.verb}, {f.grown} of it",
    "A trim, from the inside",
  ],
  setups: ["The slim version, from {path}:", "In {path}, what was left when it was trimmed:"],
  tellings: [
    "The word in the log is {t.verb}. {f.deleted} leave and {f.added} arrive.",
    "It set out to {t.verb}. In {f.deleted} out and {f.added} in, it did.",
    "What was {f.deleted} is {f.added}, and the word for that, in the log, is {t.verb}.",
  ],
  deadpans: [
    "The scales at the end of the diet say {f.grown} to the good.",
    "That is {f.grown} of pure simplicity.",
    "It has been cut to size, and the size is {f.grown} up.",
    "To {t.verb} is to take the difficulty out of a corner and put it in {f.grown}.",
    "The suitcase was unpacked, and this time it will not close.",
  ],
  kickers: [
    "It looks simple from where the broom stands.",
    "A tidy room, they say, is a matter of buying cupboards.",
    "A further round of this, and they will need an annex for the simplicity.",
    "The old version was complicated. The new version has room for it.",
  ],
};
