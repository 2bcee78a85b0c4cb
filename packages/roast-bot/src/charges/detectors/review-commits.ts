import type { ChangeCommit } from "../../change/change.ts";
import type { Detector } from "../../case/charge.ts";
import { bareSubject } from "../log/subject-words.ts";
import { commitAt, countFigure, sumFigure } from "../requests.ts";
import { scaleSeverity } from "../severity.ts";

const largeChurn = 300;

/** Commits that say only that somebody asked for them. */
export const reviewCommits: Detector = {
  code: "review-commits",
  title: "Commits that address the review",
  detect: ({ commits, commitsKnown }) => {
    if (!commitsKnown) return undefined;
    const answers = commits.filter(({ subject }) => addressesReview(subject));
    const churn = answers.reduce((total, commit) => total + churnOf(commit), 0);
    if (answers.length < 2 && !(answers.length === 1 && churn >= largeChurn)) return undefined;
    const proof = answers.map(commitAt);
    return {
      severity: Math.min(
        5,
        scaleSeverity({ value: answers.length, mild: 1, severe: 6, least: 2, most: 4 }) +
          (churn >= largeChurn ? 1 : 0),
      ),
      summary: `Commits that only say that a review was addressed: ${answers.length}, with ${churn} changed lines.`,
      proof,
      figures: [
        countFigure(
          { id: "commits", unit: "commit", label: "commits that address a review" },
          proof,
        ),
        sumFigure(
          { id: "additions", unit: "line", label: "lines added by commits that address a review" },
          { exhibits: proof, field: "additions" },
        ),
        sumFigure(
          {
            id: "deletions",
            unit: "line",
            label: "lines deleted by commits that address a review",
          },
          { exhibits: proof, field: "deletions" },
        ),
      ],
    };
  },
};

const asked = "(code[- ])?(review|reviewers?|pr|feedback|comments?|suggestions?|remarks?|nits?)";
const verbs = "(address|apply|respond to|resolve|incorporate|implement|act on|handle|fix)";
const answer = new RegExp(
  `^${verbs}(e?s|ed|ing)?\\s+(the |all |some |more |remaining |last |\\w+[’']s )?${asked}\\b|^${asked}\\s+(comments?|feedback|fixes|changes|nits?|suggestions?)\\b|^(pr |code )?review\\b[\\s:]*$|^more review\\b`,
  "i",
);

/** A comment in the code is no comment on the code: “Fix comments in the parser” is about the parser. */
function addressesReview(subject: string): boolean {
  const bare = bareSubject(subject);
  if (/\bfix(es|ed)?\s+(\w+\s)?(comments?|pr)\b/i.test(bare) && !/review|feedback/i.test(bare))
    return false;
  return (
    answer.test(bare) && !/\b(form|field|widget|model|api|endpoint|page|component)s?\b/i.test(bare)
  );
}

function churnOf({ additions, deletions }: ChangeCommit): number {
  return additions + deletions;
}
