import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  assertions: `bug fix fixed fixes root test tests tested new small`,
  truths: [
    "The cure is {f.source} of {=source}, and it brings {f.tests} of proof that it took.",
    "It is {f.source} to the point, with {f.tests} standing by. That is how it is done.",
    "{f.source} of {=source} where it hurt, and {f.tests} to say so: a model of its kind.",
  ],
  stings: [
    "It makes the road that led there look longer, but that is what destinations do.",
    "One only wonders what the rest of it was doing in the meantime.",
    "The surgeon is superb. The waiting room is a matter of record.",
  ],
};
