import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { commitAt, countFigure, sumFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "review-commits",
  title: "Commits that address the review",
  about: "log",
  meaning: "Two or more commits say only that a review was addressed, or a very large one does.",
  leavesAlone: "commits that say what they changed after review",
  theme: "review",
  severity: { least: 2, most: 5, by: "commits" },
  figures: { commits: "commit", additions: "line", deletions: "line" },
  terms: [],
} as const;

const largeChurn = 300;

export function detect({ commits, commitsKnown }: Change): Finding | undefined {
  if (!commitsKnown) return undefined;
  const answers = commits.filter(({ subject }) => addressesReview(subject));
  const churn = answers.reduce((total, commit) => total + countChurn(commit), 0);
  if (answers.length < 2 && !(answers.length === 1 && churn >= largeChurn)) return undefined;
  const proof = answers.map(commitAt);
  return {
    severity: Math.min(
      5,
      scaleSeverity({ least: 2, most: 4 }, { value: answers.length, mild: 1, severe: 6 }) +
        (churn >= largeChurn ? 1 : 0),
    ),
    summary: `Commits that only say that a review was addressed: ${answers.length}, with ${churn} changed lines.`,
    proof,
    figures: [
      countFigure({ id: "commits", unit: "commit", label: "commits that address a review" }, proof),
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
}

const asked = "(code[- ])?(review|reviewers?|pr|feedback|comments?|suggestions?|remarks?|nits?)";
const verbs = "(address|apply|respond to|resolve|incorporate|implement|act on|handle|fix)";
const answer = new RegExp(
  `^${verbs}(e?s|ed|ing)?\\s+(the |all |some |more |remaining |last |\\w+[’']s )?${asked}\\b|^${asked}\\s+(comments?|feedback|fixes|changes|nits?|suggestions?)\\b|^(pr |code )?review\\b[\\s:]*$|^more review\\b`,
  "i",
);

/** A comment in the code is no comment on the code: “Fix comments in the parser” is about the parser. */
function addressesReview(subject: string): boolean {
  const bare = parseSubject(subject).text;
  if (/\bfix(es|ed)?\s+(\w+\s)?(comments?|pr)\b/i.test(bare) && !/review|feedback/i.test(bare))
    return false;
  return (
    answer.test(bare) && !/\b(form|field|widget|model|api|endpoint|page|component)s?\b/i.test(bare)
  );
}

function countChurn({ additions, deletions }: ChangeCommit): number {
  return additions + deletions;
}
