import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `merged merge minutes lines quick quickly fast commit last after`,
  headings: [
    "{f.minutes}, door to door",
    "Don’t blink",
    "The short life of a draft",
    "While the kettle boiled",
  ],
  setups: ["Among what went by, in {path}:", "Visible for an instant, in {path}:"],
  tellings: [
    "From the last commit to the merge it took {f.minutes}. There were {f.added} to read.",
    "{f.added} were finished, considered, approved and merged in {f.minutes}, some of which must have been typing.",
    "It was merged {f.minutes} after it was done, {f.added} and all.",
  ],
  deadpans: [
    "At {f.minutes} for {f.added}, the reader was either very fast or very fond.",
    "An egg wants its time as well, and an egg arrives closed.",
    "The ink dried on the way in.",
  ],
  kickers: [
    "Love at first sight is lovely; so are glasses.",
    "It was read at the speed of trust.",
    "In {f.minutes} one can just about scroll it, if one does not stop for the lines.",
    "The button was warm already.",
  ],
};
