import { GitError } from "../../git/git-error.ts";
import { runGit } from "../../git/run-git.ts";
import type { CommitAuthor } from "../../dev-log/person.ts";
import type { DevLog } from "../../dev-log/open-dev-log.ts";

/**
 * How many commits of a work tree's current branch are not on the branch that readers see; 0 where
 * there is no current branch.
 */
export async function countUnpushedCommits({ cwd, kind, branch }: DevLog): Promise<number> {
  if (kind !== "work-tree") return 0;
  try {
    const count = ["rev-list", "--count", `${branch.tip}..HEAD`, "--"];
    return Number(await runGit(count, { cwd }));
  } catch (error) {
    if (error instanceof GitError) return 0;
    throw error;
  }
}

/** Somebody who authored commits, and how many. */
export interface HistoryAuthor extends CommitAuthor {
  readonly commits: number;
}

/** Everybody who authored a commit that a tip's history holds, most commits first. */
export async function listHistoryAuthors(options: {
  cwd: string;
  tip: string;
}): Promise<HistoryAuthor[]> {
  const { cwd, tip } = options;
  const log = ["log", "--format=%aN%x00%aE", "--end-of-options", tip, "--"];
  const settings = { "mailmap.blob": `${tip}:.mailmap` };
  const output = await runGit(log, { cwd, settings });
  const counts = new Map<string, number>();
  for (const line of output.split("\n").filter((each) => each !== "")) {
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts]
    .map(([line, commits]) => {
      const [authorName = "", authorMail = ""] = line.split("\0");
      return { authorName, authorMail, commits };
    })
    .toSorted((a, b) => b.commits - a.commits);
}
