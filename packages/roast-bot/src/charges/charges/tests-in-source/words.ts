import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Written for its tests"],
  tellings: ["In {file}, a comment says why the code is so: {q.says}."],
  costs: [],
  turns: ["Usually it is the tests that know about the code."],
  verdict: {
    archetype: "The Model Pupil",
    lines: ["was written with the examination in mind"],
  },
};
