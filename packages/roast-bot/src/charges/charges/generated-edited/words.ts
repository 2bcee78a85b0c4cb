import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Not to be edited"],
  tellings: [
    "{path} is generated, and its head says not to edit it. This change edits it, and leaves what it is made from as it was.",
  ],
  costs: ["The generator was not told. What it writes next will not have this in it."],
  turns: ["It is written by hand now, by a file that says it is not."],
  verdict: {
    archetype: "The Proofreader",
    lines: ["corrected {path}, which will be printed again without the corrections"],
  },
};
