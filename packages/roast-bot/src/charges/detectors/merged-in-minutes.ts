import type { Change, ChangeCommit } from "../../change/change.ts";
import type { Detector } from "../../case/charge.ts";
import { addedIn } from "../added-in.ts";
import { commitAt, pullRequest } from "../requests.ts";
import { scaleSeverity } from "../severity.ts";

const mostMinutes = 10;
const fewestLines = 150;

/** Many lines that nobody can have read before they were merged. */
export const mergedInMinutes: Detector = {
  code: "merged-in-minutes",
  title: "Merged within minutes",
  detect: (change) => {
    const source = addedIn(change, "source");
    const large = latestLarge(change);
    if (!large || source < fewestLines || change.reviews.length > 0) return undefined;
    if (/^revert\b|\bhot-?fix\b|\brelease\b/i.test(change.title)) return undefined;
    const minutes = (Date.parse(change.mergedAt) - Date.parse(large.authoredAt)) / 60_000;
    if (minutes < 0 || minutes > mostMinutes) return undefined;
    return {
      severity: scaleSeverity({
        value: large.additions,
        mild: fewestLines,
        severe: 2_000,
        least: 2,
        most: 5,
      }),
      summary: `The commit “${large.subject}” adds ${large.additions} lines and was merged ${Math.floor(minutes)} minutes after it was written.`,
      proof: [commitAt(large), pullRequest],
      figures: [
        {
          id: "minutes",
          unit: "minute",
          label: "minutes from the large commit to the merge",
          op: "span",
          of: [
            { exhibit: commitAt(large), field: "authoredAt" },
            { exhibit: pullRequest, field: "mergedAt" },
          ],
        },
        {
          id: "added",
          unit: "line",
          label: "lines added by the commit",
          op: "field",
          of: [{ exhibit: commitAt(large), field: "additions" }],
        },
      ],
    };
  },
};

/** The last commit that is itself too large to be read at a glance. */
function latestLarge({ commits, commitsKnown, files }: Change): ChangeCommit | undefined {
  if (!commitsKnown) return undefined;
  const source = new Set(files.filter(({ role }) => role === "source").map(({ path }) => path));
  return commits.findLast((commit) => {
    const own = commit.files.filter(({ path }) => source.has(path));
    return own.reduce((sum, { additions }) => sum + additions, 0) >= fewestLines;
  });
}
