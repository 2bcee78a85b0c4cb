import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["As requested"],
  tellings: [
    "{f.commits} say no more than that a review was addressed. They add {f.additions} and delete {n.deletions}.",
    "{f.commits} say no more than that a review was addressed.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Respondent",
    lines: [
      "answered in {f.additions}, and did not repeat the question",
      "did not repeat the question",
    ],
  },
};
