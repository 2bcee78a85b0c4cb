import type { Detector } from "../../case/charge.ts";
import { commitAt } from "../requests.ts";

/** A review that was answered with a commit before the hour was over. */
export const quickAnswer: Detector = {
  code: "quick-answer",
  title: "A review answered within the hour",
  detect: ({ reviews, commits, commitsKnown, author }) => {
    if (!commitsKnown) return undefined;
    const answers = reviews
      .filter((review) => review.author !== author.name && review.body.trim() !== "")
      .flatMap((review) => {
        const commit = commits.find(({ authoredAt }) => minutesBetween(review.at, authoredAt) >= 1);
        return commit
          ? [{ review, commit, minutes: minutesBetween(review.at, commit.authoredAt) }]
          : [];
      })
      .filter(({ minutes }) => minutes <= 60);
    const quickest = answers.toSorted((one, other) => one.minutes - other.minutes)[0];
    if (!quickest) return undefined;
    const review = { kind: "review", id: quickest.review.id } as const;
    return {
      severity: 5,
      summary: `A commit followed a review after ${Math.floor(quickest.minutes)} minutes.`,
      proof: [review, commitAt(quickest.commit)],
      figures: [
        {
          id: "minutes",
          unit: "minute",
          label: "minutes from the review to the next commit",
          op: "span",
          of: [
            { exhibit: review, field: "at" },
            { exhibit: commitAt(quickest.commit), field: "authoredAt" },
          ],
        },
      ],
    };
  },
};

function minutesBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}
