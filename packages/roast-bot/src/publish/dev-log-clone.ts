import type { GitSettings } from "../git/git-environment.ts";
import { GitError } from "../git/git-error.ts";
import { runGit } from "../git/run-git.ts";
import { PublishError } from "./publish-error.ts";
import type { PublishTarget } from "./publish-target.ts";

/** A private bare clone of a dev log's default branch. It belongs to one run, which throws it away. */
export interface DevLogClone {
  readonly folder: string;
  /** The default branch without `refs/heads/`. */
  readonly branch: string;
}

export interface CloneOptions {
  readonly target: PublishTarget;
  /** Where the clone goes; must not exist. */
  readonly folder: string;
  /** See `pushCredentials`. */
  readonly credentials: GitSettings;
  readonly signal?: AbortSignal;
}

/**
 * Clones the default branch with its whole history, which verdicts need.
 *
 * @throws {PublishError} `UNREACHABLE`, or `NO_BRANCH` when there is no commit or no branch.
 */
export async function cloneDevLog(options: CloneOptions): Promise<DevLogClone> {
  const { target, folder, credentials, signal } = options;
  const from = readAddress(target);
  const clone = ["clone", "--quiet", "--bare", "--single-branch", "--no-tags", "--", from, folder];
  const git = { settings: { ...quietly, ...credentials }, ...(signal && { signal }) };
  await reaching(() => runGit(clone, { ...git, cwd: "/" }));
  const head = await runGit(["rev-parse", "--symbolic-full-name", "HEAD"], {
    ...git,
    cwd: folder,
  }).catch(() => "");
  const branch = /^refs\/heads\/(\S+)$/m.exec(head)?.[1];
  if (branch === undefined) {
    throw new PublishError("NO_BRANCH", `${from} has no commit on a branch to publish on.`);
  }
  return { folder, branch };
}

/**
 * Brings the clone's branch to where the dev log's branch is now, wherever that is, and returns the
 * commit.
 *
 * @throws {PublishError} `UNREACHABLE`.
 */
export async function fetchTip(
  clone: DevLogClone,
  { target, credentials, signal }: Omit<CloneOptions, "folder">,
): Promise<string> {
  const ref = `refs/heads/${clone.branch}`;
  const from = readAddress(target);
  const fetch = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--", from];
  const settings = { ...quietly, ...credentials };
  const git = { cwd: clone.folder, settings, ...(signal && { signal }) };
  await reaching(() => runGit([...fetch, `+${ref}:${ref}`], git));
  return (await runGit(["rev-parse", "--verify", `${ref}^{commit}`], git)).trim();
}

/** No housekeeping in the background of a folder that goes away, or is somebody's work tree. */
export const quietly: GitSettings = { "gc.auto": "0", "maintenance.auto": "false" };

function readAddress(target: PublishTarget): string {
  return target.kind === "remote" ? target.fetchFrom : target.folder;
}

async function reaching(action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new PublishError("UNREACHABLE", `The dev log could not be read: ${error.stderr}`, {
      cause: error,
    });
  }
}
