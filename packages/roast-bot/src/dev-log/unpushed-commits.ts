import { GitError } from "../git/git-error.ts";
import { runGit } from "../git/run-git.ts";
import type { DevLog } from "./open-dev-log.ts";

/**
 * How many commits of a work tree's current branch are not on the branch that readers see; 0 where
 * there is no current branch.
 */
export async function unpushedCommits({ cwd, kind, branch }: DevLog): Promise<number> {
  if (kind !== "work-tree") return 0;
  try {
    const count = ["rev-list", "--count", `${branch.tip}..HEAD`, "--"];
    return Number(await runGit(count, { cwd }));
  } catch (error) {
    if (error instanceof GitError) return 0;
    throw error;
  }
}
