import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Not to be edited"],
  tellings: [
    "{path} is generated, and its head says not to edit it. This change edits it, and leaves what it is made from as it was.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Proofreader",
    lines: ["corrected {path}, against its own advice"],
  },
};
