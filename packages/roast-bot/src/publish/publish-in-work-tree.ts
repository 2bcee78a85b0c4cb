import { GitError } from "../git/git-error.ts";
import { runGit } from "../git/run-git.ts";
import { followBranch } from "./follow-branch.ts";
import { quietly, type DevLogClone } from "./dev-log-clone.ts";
import { PublishError } from "./publish-error.ts";

/**
 * Publishes a commit in a work tree that has no remote: moves its branch, if the branch is at
 * `parent` still, and brings the commit's own files into the work tree. Returns a note for the user
 * when their files were in the way; they are then left exactly as they are.
 *
 * @throws {PublishError} `BRANCH_MOVED` when the branch is somewhere else by now.
 */
export async function publishInWorkTree(options: {
  readonly clone: DevLogClone;
  readonly folder: string;
  readonly commit: string;
  readonly parent: string;
}): Promise<string | undefined> {
  const { clone, folder, commit, parent } = options;
  const ref = `refs/heads/${clone.branch}`;
  const handover = "refs/roast-bot/handover";
  await runGit(["update-ref", handover, commit], { cwd: clone.folder });
  const fetch = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--", clone.folder];
  await runGit([...quietly, ...fetch, handover], { cwd: folder });
  try {
    await runGit(["update-ref", "-m", "roast-bot: publish", ref, commit, parent], { cwd: folder });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new PublishError("BRANCH_MOVED", `${clone.branch} has moved meanwhile.`, {
      cause: error,
    });
  }
  const followed = await followBranch(folder, clone.branch);
  if (followed) return undefined;
  return `${folder} has changes of yours in the way; it was left as it is, behind ${clone.branch}.`;
}
