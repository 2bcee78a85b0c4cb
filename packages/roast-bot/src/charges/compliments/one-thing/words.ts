import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  assertions: `commit thing change does did small lines files only`,
  truths: [
    "{f.added} in {f.files}, about a single matter, and then silence: it has manners.",
    "It does what it says in {f.added} and {f.files}, and stops.",
    "{f.files}, {f.added}, a single idea: it leaves by the door it came in.",
    "It touches {f.files}, adds {f.added}, and goes home. Restraint is a skill.",
  ],
  stings: [
    "It is a haiku, reviewed by a brass band.",
    "There was so little to say that we have had to say it at length.",
    "It almost got away, for want of somewhere to grab it.",
    "Its modesty makes the case against it feel like bullying, and we press on.",
  ],
};
