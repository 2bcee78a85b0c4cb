import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import { commitAt, countFigure, pullRequest } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export const meta = {
  code: "merges-from-main",
  title: "Merged from the main branch, again",
  about: "log",
  meaning: "At least five commits, and a third of the branch, only merge the main branch in.",
  leavesAlone: "merges of other branches; long branches with a few of them",
  theme: "merges",
  severity: { least: 3, most: 4, by: "merges" },
  figures: { merges: "commit", share: "percent" },
  terms: [],
  affinities: [],
} as const;

const fewest = 5;

export function detect({ commits, commitsKnown }: Change): Finding | undefined {
  if (!commitsKnown) return undefined;
  const merges = commits.filter(bringsMain);
  if (merges.length < fewest || merges.length * 3 < commits.length) return undefined;
  const proof = merges.map(commitAt);
  return {
    severity: scaleSeverity(meta.severity, { value: merges.length, mild: fewest, severe: 25 }),
    summary: `Of ${commits.length} commits, ${merges.length} only merge the main branch in.`,
    proof,
    figures: [
      countFigure({ id: "merges", unit: "commit", label: "merges of the main branch" }, proof),
      {
        id: "share",
        unit: "percent",
        label: "merges of the main branch among all commits",
        op: "percent",
        of: [{ figure: "merges" }, { exhibit: pullRequest, field: "commits" }],
        digits: 0,
      },
    ],
  };
}

/** Git gives a merge no stat of its own; what has one was written by hand under that subject. */
function bringsMain({ subject, files }: ChangeCommit): boolean {
  return files.length === 0 && mainMerge.test(subject);
}

const mainMerge =
  /^Merge (?:remote-tracking )?branch '(?:[\w-]+\/)?(?:main|master|trunk|develop|dev|next)'(?: of \S+)?(?: into (?!(?:main|trunk|develop)$).+)?$/;
