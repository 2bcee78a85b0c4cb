import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import { countAdded } from "../../files.ts";
import { commitAt, fieldFigure, pullRequest } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "merged-in-minutes",
  title: "Merged within minutes",
  about: "time",
  meaning: "Many lines were merged within minutes after they were committed.",
  leavesAlone: "small changes, reverts, changes with reviews, squashes whose commits we don’t have",
  theme: "haste",
  severity: { least: 2, most: 5, by: "lines" },
  figures: { minutes: "minute", added: "line" },
  terms: [],
} as const;

const mostMinutes = 10;
const fewestLines = 150;

export function detect(change: Change): Finding | undefined {
  const source = countAdded(change, "source");
  const large = latestLarge(change);
  if (!large || source < fewestLines || change.reviews.length > 0) return undefined;
  if (/^revert\b|\bhot-?fix\b|\brelease\b/i.test(change.title)) return undefined;
  const minutes = (Date.parse(change.mergedAt) - Date.parse(large.authoredAt)) / 60_000;
  if (minutes < 0 || minutes > mostMinutes) return undefined;
  return {
    severity: scaleSeverity(meta.severity, {
      value: large.additions,
      mild: fewestLines,
      severe: 2_000,
    }),
    summary: `The commit “${large.subject}” adds ${large.additions} lines and was merged ${Math.floor(minutes)} minutes after its commit.`,
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
      fieldFigure(
        { id: "added", unit: "line", label: "lines added by the commit" },
        { exhibit: commitAt(large), field: "additions" },
      ),
    ],
  };
}

/** The last commit that is itself too large to be read at a glance. */
function latestLarge({ commits, commitsKnown, files }: Change): ChangeCommit | undefined {
  if (!commitsKnown) return undefined;
  const source = new Set(files.filter(({ role }) => role === "source").map(({ path }) => path));
  return commits.findLast((commit) => {
    const own = commit.files.filter(({ path }) => source.has(path));
    return own.reduce((sum, { additions }) => sum + additions, 0) >= fewestLines;
  });
}
