import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `dependency dependencies package new added adds one place used uses use lines`,
  headings: [
    "The loan of {t.dependency}",
    "A piano for a doorbell",
    "{file} sends out for help",
    "The new lodger, {t.dependency}",
  ],
  setups: [
    "This is what {t.dependency} was brought in to do, in {path}:",
    "{t.dependency} has joined the household. Its duties, in {path}:",
    "The job for which {t.dependency} was engaged:",
    "In {path}, the sum of what {t.dependency} does here:",
  ],
  tellings: ["{t.dependency} came to live with {file}, to pass the salt."],
  deadpans: [
    "An orchestra has been engaged to hold a note.",
    "{t.dependency} came with luggage, relatives and a newsletter, and hangs up a coat.",
    "It does that very well. It could also do the garden, and it knows where we live.",
    "The alternative was to say it in plain code, and who has the shoes for that.",
    "A crane stands in the garden. The bird table is level.",
  ],
  kickers: [
    "It will be watered for as long as there is water.",
    "{t.dependency} has the rest of its abilities with it, should there be dancing.",
    "It is a cow, bought for the bell.",
    "Its relatives have been told that it is a short stay.",
  ],
};
