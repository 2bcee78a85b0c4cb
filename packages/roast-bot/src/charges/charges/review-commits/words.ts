import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["As requested"],
  tellings: [
    "{f.commits} say no more than that a review was addressed. They add {f.additions} and delete {n.deletions}.",
    "{f.commits} say no more than that a review was addressed.",
  ],
  costs: [],
  turns: ["The question is not in the log. The answer is {f.additions} long."],
  verdict: {
    archetype: "The Respondent",
    lines: ["did not repeat the question"],
  },
};
