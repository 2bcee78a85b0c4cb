import type { ChargeWords } from "../../rule.ts";

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
  retired: {
    lines: [
      "A review is addressed. Which part of it, the diff may know.",
      "Addressing the review",
      "And addressed again.",
      "It was a thorough review, or a forgiving one; the log keeps both open.",
      "Nor does this one.",
      "The reviewer was right about something.",
      "The subject does not say what the review said.",
      "What the review said",
      "What the review said has to be guessed from the diff.",
    ],
    verdicts: [
      {
        archetype: "The Respondent",
        lines: [
          "answered the review in {f.commits} and did not repeat the question",
          "complied, at length",
        ],
      },
    ],
  },
};
