import { GitError } from "../git/git-error.ts";
import { runGit } from "../git/run-git.ts";
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
  return followBranch({ folder, branch: clone.branch, before: parent, after: commit });
}

/**
 * Brings the files that differ between two commits into a clean work tree. Files that were changed
 * by hand, or are staged, make git refuse the whole; then nothing is touched.
 */
async function followBranch(options: {
  readonly folder: string;
  readonly branch: string;
  readonly before: string;
  readonly after: string;
}): Promise<string | undefined> {
  const { folder, branch, before, after } = options;
  const head = await runGit(["symbolic-ref", "--quiet", "HEAD"], { cwd: folder }).catch(() => "");
  if (head.trim() !== `refs/heads/${branch}`) return undefined;
  try {
    await runGit(["update-index", "-q", "--refresh"], { cwd: folder }).catch(ignoreGit);
    await runGit(["read-tree", "-m", "-u", before, after], { cwd: folder });
    return undefined;
  } catch (error) {
    ignoreGit(error);
    return `${folder} has changes of yours in the way; it was left as it is, one commit behind ${branch}.`;
  }
}

/**
 * Finishes what a run that was killed left half-done: the branch holds our commit, the index not
 * yet. Does nothing when the index differs from the branch in any other way.
 */
export async function catchUpWorkTree(folder: string): Promise<void> {
  const git = { cwd: folder };
  const trailers = ["log", "-1", "--format=%(trailers:key=Roast-Bot-Run)", "HEAD", "--"];
  if ((await runGit(trailers, git).catch(() => "")).trim() === "") return;
  const staged = await pathsOf(
    ["diff-index", "--cached", "--name-only", "-z", "HEAD", "--"],
    folder,
  );
  if (staged.length === 0) return;
  const ours = await pathsOf(["diff-tree", "-r", "--name-only", "-z", "HEAD~1", "HEAD"], folder);
  const behind = await pathsOf(
    ["diff-index", "--cached", "--name-only", "-z", "HEAD~1", "--"],
    folder,
  );
  const untouched = ours.every((path) => staged.includes(path) && !behind.includes(path));
  if (!untouched) return;
  await runGit(["read-tree", "-m", "-u", "HEAD~1", "HEAD"], git).catch(ignoreGit);
}

async function pathsOf(command: readonly string[], folder: string): Promise<string[]> {
  return (await runGit(command, { cwd: folder })).split("\0").filter(Boolean);
}

function ignoreGit(error: unknown): void {
  if (!(error instanceof GitError)) throw error;
}
