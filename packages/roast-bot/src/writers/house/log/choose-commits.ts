import type { CommitFacts } from "../content/commit-facts.ts";
import { reactions } from "./reactions.ts";

/**
 * The commits that a story of at most `most` items tells, in their order: the first, the last, and
 * between them those that a charge is about and those that have the most to react to.
 */
export function chooseCommits(
  commits: readonly CommitFacts[],
  { most, charged }: { readonly most: number; readonly charged: ReadonlySet<string> },
): readonly CommitFacts[] {
  if (commits.length <= most) return commits;
  const inner = new Set(
    commits
      .filter(({ isFirst, isLast }) => !isFirst && !isLast)
      .map((commit) => ({
        commit,
        worth: worthOf(commit) + (charged.has(commit.exhibit.id) ? proven : 0),
      }))
      .sort((one, other) => other.worth - one.worth)
      .slice(0, most - 2)
      .map(({ commit }) => commit),
  );
  return commits.filter((commit) => commit.isFirst || commit.isLast || inner.has(commit));
}

/** How well the two best reactions fit; a kind met for the third time is worth less. */
function worthOf(commit: CommitFacts): number {
  const fits = reactions.map(({ fit }) => fit(commit)).sort((one, other) => other - one);
  return (fits[0] ?? 0) * 2 + (fits[1] ?? 0) - Math.max(0, commit.nth - 2) * 3;
}

/** What it is worth that a charge rests on a commit: the story is told around what was found. */
const proven = 8;
