import type { DevLog } from "../dev-log/open-dev-log.ts";
import { reviewBranch, reviewRef } from "../audit/waiting-roasts.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import type { GitSettings } from "../git/git-environment.ts";
import { GitError } from "../git/git-error.ts";
import { runGit } from "../git/run-git.ts";
import { PublishError } from "./publish-error.ts";
import { type PublishTarget, readAddress } from "./publish-target.ts";

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
 * @throws {PublishError} `UNREACHABLE`, `FETCH_FAILED`, or `NO_BRANCH` when there is no commit or no branch.
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
  await fetchInto(folder, {
    target,
    credentials,
    ...(signal && { signal }),
    refs: [reviewRefspec],
  });
  return { folder, branch };
}

/** The branch that roasts wait on, if there is one: a pattern may match nothing. */
const reviewRefspec = `+refs/heads/${reviewBranch}*:${reviewRef}*`;

/**
 * Brings the clone's branch to where the dev log's branch is now, wherever that is, and returns the
 * commit; likewise the branch that roasts wait on.
 *
 * @throws {PublishError} `UNREACHABLE` or `FETCH_FAILED`.
 */
export async function fetchTip(
  { folder, branch }: DevLogClone,
  options: Omit<CloneOptions, "folder">,
): Promise<string> {
  const ref = `refs/heads/${branch}`;
  await fetchInto(folder, { ...options, refs: [`+${ref}:${ref}`, reviewRefspec] });
  await using objects = new CatFileBatch({ cwd: folder, maxBytes: 0 });
  const tip = await objects.read(`${ref}^{commit}`);
  if (tip.kind === "missing") throw new TypeError(`${ref} was fetched and is no commit.`);
  return tip.id;
}

/** Opens the clone where its branch is now. */
export function openClone({ folder, branch }: DevLogClone, tip: string): DevLog {
  const ref = `refs/heads/${branch}`;
  return { location: folder, kind: "bare", cwd: folder, branch: { ref, tip } };
}

async function fetchInto(
  folder: string,
  options: Omit<CloneOptions, "folder"> & { readonly refs: readonly string[] },
): Promise<void> {
  const { target, credentials, signal, refs } = options;
  const fetch = ["fetch", "--quiet", "--prune", "--no-tags", "--no-write-fetch-head"];
  const settings = { ...quietly, ...credentials };
  const git = { cwd: folder, settings, ...(signal && { signal }) };
  await reaching(() => runGit([...fetch, "--", readAddress(target), ...refs], git));
}

/** No housekeeping in the background of a folder that goes away, or is somebody's work tree. */
export const quietly: GitSettings = { "gc.auto": "0", "maintenance.auto": "false" };

async function reaching(action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const code = error.isUnreachable ? "UNREACHABLE" : "FETCH_FAILED";
    throw new PublishError(code, `The dev log could not be read: ${error.stderr}`, {
      cause: error,
    });
  }
}
