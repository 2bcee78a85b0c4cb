import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { fieldFigure, pullRequest } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "long-story",
  title: "A tiny change with a long story",
  about: "size",
  meaning:
    "A change of a line or two comes with a very long description, or with very many commits.",
  leavesAlone: "a reason of ordinary length, templates, reverts",
  theme: "tiny",
  severity: { least: 2, most: 4, by: "words or commits" },
  figures: { lines: "line", "words?": "word", "commits?": "commit" },
  terms: [],
  affinities: [{ with: "parade-of-fixes", points: 2, why: "many commits for next to nothing" }],
} as const;

const longDescription = 250;
const manyCommits = 5;

export function detect(change: Change): Finding | undefined {
  if (change.additions > 2 || change.deletions > 2 || change.additions + change.deletions < 1)
    return undefined;
  if (change.files.some(({ binary }) => binary) || /^revert\b/i.test(change.title))
    return undefined;
  const words = storyWords(change.body);
  const commits = change.commitsKnown ? change.commits.length : 1;
  if (words < longDescription && commits < manyCommits) return undefined;
  return {
    severity: Math.max(
      scaleSeverity(meta.severity, { value: words, mild: longDescription, severe: 1_000 }),
      scaleSeverity(meta.severity, { value: commits, mild: manyCommits, severe: 15 }),
    ),
    summary: `It adds ${change.additions} and deletes ${change.deletions} lines, with ${words} words of description and ${commits} commits.`,
    proof: [pullRequest],
    figures: [
      fieldFigure(
        { id: "lines", unit: "line", label: "lines added" },
        { exhibit: pullRequest, field: "additions" },
      ),
      ...(words >= longDescription
        ? [
            {
              id: "words",
              unit: "word",
              label: "words in the description",
              op: "words",
              of: [{ exhibit: pullRequest, field: "body" }],
            } as const,
          ]
        : []),
      ...(commits >= manyCommits
        ? [
            fieldFigure(
              { id: "commits", unit: "commit", label: "commits in the pull request" },
              { exhibit: pullRequest, field: "commits" },
            ),
          ]
        : []),
    ],
  };
}

/** The words that somebody wrote: no comments of a template, boxes, headings, quotes or trailers. */
function storyWords(body: Change["body"]): number {
  const told = body
    .replaceAll(/<!--[\s\S]*?-->/g, "")
    .replaceAll(/```[\s\S]*?```/g, "")
    .split("\n")
    .filter((line) => !/^\s*(#|- \[[ x]\]|>|[\w-]+: |\|)/i.test(line));
  return told
    .join(" ")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
