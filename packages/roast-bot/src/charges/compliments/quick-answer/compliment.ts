import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { commitAt } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "quick-answer",
  title: "A review answered within the hour",
  about: "time",
  meaning: "A review was answered by a commit within an hour.",
  severity: 5,
  figures: { minutes: "minute" },
  terms: [],
} as const;

export function detect({ reviews, commits, commitsKnown, author }: Change): Finding | undefined {
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
    severity: meta.severity,
    summary: `A commit followed a review after ${Math.round(quickest.minutes)} minutes.`,
    proof: [review, commitAt(quickest.commit)],
    figures: [
      {
        id: "minutes",
        unit: "minute",
        label: "minutes from the review to the next commit",
        op: "rounded-span",
        of: [
          { exhibit: review, field: "at" },
          { exhibit: commitAt(quickest.commit), field: "authoredAt" },
        ],
      },
    ],
  };
}

function minutesBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}
