import type { ExhibitRequest, FigureRequest, Finding } from "../../../case/charge.ts";
import type { Change, ChangedFile } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { type Entry, findKeptEntries } from "../../log/own-commits.ts";
import { countFigure, entryAt, sumFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "review-commits",
  title: "Commits that address the review",
  about: "log",
  meaning: "Two or more commits say only that a review was addressed, or a very large one does.",
  leavesAlone:
    "the branch of a squash; commits that say, in their subject or body, what they changed after review",
  theme: "review",
  severity: { least: 2, most: 5, by: "commits" },
  figures: { commits: "commit", "additions?": "line", "deletions?": "line" },
  terms: [],
  slight: { below: 200, of: "additions" },
} as const;

const largeChurn = 300;

export function detect(change: Change): Finding | undefined {
  const answers = findKeptEntries(change).filter(onlyAddressesReview);
  const made = new Set(change.files.filter(isMade).map(({ path }) => path));
  const files = answers.flatMap((commit) => ("files" in commit ? commit.files : []));
  const byHand = files.filter(({ path }) => !made.has(path));
  const churn = byHand.reduce((total, file) => total + file.additions + file.deletions, 0);
  if (answers.length < 2 && !(answers.length === 1 && churn >= largeChurn)) return undefined;
  const proof = answers.map(entryAt);
  return {
    severity: Math.min(
      5,
      scaleSeverity({ least: 2, most: 4 }, { value: answers.length, mild: 1, severe: 6 }) +
        (churn >= largeChurn ? 1 : 0),
    ),
    summary: `Commits that only say that a review was addressed: ${answers.length}${change.commitsKnown ? `, with ${churn} changed lines` : ""}.`,
    proof,
    figures: [
      countFigure({ id: "commits", unit: "commit", label: "commits that address a review" }, proof),
      // A commit's lines are counted whole, and what a tool wrote is nobody's answer.
      ...(change.commitsKnown && byHand.length === files.length ? countLines(proof) : []),
    ],
  };
}

const asked = "(code[- ])?(review|reviewers?|pr|feedback|comments?|suggestions?|remarks?|nits?)";
const verbs = "(address|apply|respond to|resolve|incorporate|implement|act on|handle|fix)";
const answer = new RegExp(
  `^${verbs}(e?s|ed|ing)?\\s+(the |all |some |more |remaining |last |\\w+[’']s )?${asked}\\b|^(?:(?:more|some|further) )?${asked}\\s+(comments?|feedback|fixes|changes|nits?|suggestions?)\\b|^(pr |code )?review\\b[\\s:]*$|^more review\\b`,
  "i",
);

/**
 * Whether a commit says that a review was addressed, and nothing else in its subject or its body.
 * A comment in the code is no comment on the code: “Fix comments in the parser” is about the parser.
 */
function onlyAddressesReview({ subject, body }: Entry): boolean {
  const bare = parseSubject(subject).text;
  if (/\bfix(es|ed)?\s+(\w+\s)?(comments?|pr)\b/i.test(bare) && !/review|feedback/i.test(bare))
    return false;
  const said = answer.exec(bare)?.[0];
  if (said === undefined) return false;
  const left = `${bare.slice(said.length)}\n${body.replaceAll(trailer, "")}`;
  return left.replaceAll(filler, "").match(/[\p{L}\p{N}]{2,}/u) === null;
}

const trailer = /^[A-Z][\w-]+:\s.*<.*>\s*$/gim;

/** What a subject may go on with and still say nothing: whose review, which round, where. */
const filler =
  /\b(?:(?:from|by|of|in|on|after|per|the|a|an|and|more|again|as|some|all|code|pr|pull request|reviews?|reviewers?|feedback|comments?|suggestions?|remarks?|nits?|fix(?:es)?|changes?|round|part|second|third|requested|copilot|coderabbit)\b|\d+\b)|@[\w-]+|#\d+/gi;

function countLines(proof: readonly ExhibitRequest[]): readonly FigureRequest[] {
  return (["additions", "deletions"] as const).map((field) =>
    sumFigure(
      {
        id: field,
        unit: "line",
        label: `lines ${field === "additions" ? "added" : "deleted"} by commits that address a review`,
      },
      { exhibits: proof, field },
    ),
  );
}

function isMade({ role }: ChangedFile): boolean {
  return ["generated", "lock", "vendored", "data"].includes(role);
}
