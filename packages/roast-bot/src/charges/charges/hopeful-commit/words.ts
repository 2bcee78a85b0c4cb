import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Not yet convinced"],
  tellings: ["{q.says} is how one of the commits puts it."],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Experimenter",
    lines: ["was not sure, and is not the first one"],
  },
};
