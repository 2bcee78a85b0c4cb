import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `generated lock file files most diff machine wrote written lines bulk`,
  headings: [
    "{t.name}, the iceberg",
    "A good deal of {t.name}",
    "The part with the hay",
    "Ballast, by {t.name}",
  ],
  setups: [
    "The bulk of the change is {path}, and it reads like this:",
    "A page from the great book of the diff, {path}:",
    "{path} speaks, in the voice of a machine with a quota:",
  ],
  tellings: [
    "{path} accounts for {f.bulk}, and has the bearing of somebody who paid for the table.",
    "The bulk of the diff is {path}, which comes to {f.bulk}.",
  ],
  deadpans: [
    "{f.bulk} of the diff are {t.name}. Somewhere behind it stands the change, on tiptoe.",
    "{t.name} brings {f.bulk} to a party to which it was brought as a coat.",
    "Of {t.name} there are {f.bulk}, and the thumb that scrolled them has asked for leave.",
    "Those who came to read the change should take the lift past {f.bulk}.",
    "It is a needle, delivered with {f.bulk} of hay.",
  ],
  kickers: [
    "It is honest exercise for a scroll wheel.",
    "The rest of it is very small and waving.",
    "If code were paid by weight, this would be a house in the country.",
    "It makes the diff look busy, like a plant in an office.",
  ],
};
