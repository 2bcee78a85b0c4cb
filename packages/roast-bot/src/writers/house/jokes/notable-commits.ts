import type { CommitFacts } from "../content/commit-facts.ts";

/** The commit that adds least, though something; the earliest of equals. */
export function shortestCommit(commits: readonly CommitFacts[]): CommitFacts | undefined {
  return best(
    commits.filter(({ exhibit }) => exhibit.additions > 0),
    ({ exhibit }) => -exhibit.additions,
  );
}

/** The commit that adds most. */
export function largestCommit(commits: readonly CommitFacts[]): CommitFacts | undefined {
  return best(commits, ({ exhibit }) => exhibit.additions);
}

/** The commit whose subject has most words. */
export function longestSubject(commits: readonly CommitFacts[]): CommitFacts | undefined {
  return best(commits, ({ exhibit }) => exhibit.subject.split(/\s+/).length);
}

function best(
  commits: readonly CommitFacts[],
  worth: (commit: CommitFacts) => number,
): CommitFacts | undefined {
  return [...commits].sort((one, other) => worth(other) - worth(one))[0];
}
