import { runInForeignFolder } from "../git/foreign-folder.ts";
import type { GitSettings } from "../git/git-environment.ts";
import { GitError } from "../git/git-error.ts";
import { runGit } from "../git/run-git.ts";
import { explainRefusal } from "./explain-refusal.ts";
import { quietly, type DevLogClone } from "./dev-log-clone.ts";
import { PublishError, type PublishErrorCode } from "./publish-error.ts";
import type { PublishTarget } from "./publish-target.ts";

export interface MoveOptions {
  readonly clone: DevLogClone;
  readonly target: PublishTarget;
  /** Without `refs/heads/`. */
  readonly branch: string;
  /** Null takes the branch away. */
  readonly commit: string | null;
  /** The commit that the branch must still be at; absent: there must be none. */
  readonly expected: string | undefined;
  readonly credentials: GitSettings;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Moves one branch of the dev log to one commit, at its remote or in a work tree that has none.
 *
 * @throws {PublishError} for whatever keeps the branch from being there; `BRANCH_MOVED` when it is
 * somewhere else by now.
 */
export async function moveBranch(options: MoveOptions): Promise<void> {
  const { clone, target, branch, commit, expected } = options;
  if (target.kind === "remote") return await pushCommit(options, target.pushTo);
  const { folder } = target;
  const ref = `refs/heads/${branch}`;
  if (commit !== null) await handOver(clone, { folder, commit });
  const change = commit === null ? ["-d", ref] : ["-m", "roast-bot: publish", ref, commit];
  try {
    await runInForeignFolder(["update-ref", ...change, expected ?? "0".repeat(40)], {
      cwd: folder,
    });
  } catch (error) {
    throw explainFailure(error);
  }
}

/** Brings a commit's objects into the folder of a work tree. */
async function handOver(
  clone: DevLogClone,
  { folder, commit }: { readonly folder: string; readonly commit: string },
): Promise<void> {
  const handover = "refs/roast-bot/handover";
  await runGit(["update-ref", handover, commit], { cwd: clone.folder });
  const quiet = ["--quiet", "--no-auto-maintenance", "--no-recurse-submodules", "--no-tags"];
  const fetch = ["fetch", ...quiet, "--no-write-fetch-head", "--", clone.folder, handover];
  await runInForeignFolder(fetch, { cwd: folder });
}

/**
 * Pushes one commit to one branch and reads the branch back. The lease makes the remote refuse it
 * unless its branch is where it is expected still. On the default branch the commit follows that one:
 * never a rewind, and never a revival of commits that somebody has just taken back.
 */
async function pushCommit(options: MoveOptions, pushTo: string): Promise<void> {
  const { clone, branch, commit, expected = "", credentials, signal } = options;
  const ref = `refs/heads/${branch}`;
  const settings = { ...quietly, ...credentials };
  const git = { cwd: clone.folder, settings, ...(signal && { signal }) };
  const lease = `--force-with-lease=${ref}:${expected}`;
  const quiet = ["--quiet", "--no-follow-tags"];
  const push = ["push", ...quiet, lease, "--", pushTo, `${commit ?? ""}:${ref}`];
  try {
    await runGit(push, git);
  } catch (error) {
    throw explainFailure(error);
  }
  const listed = await runGit(["ls-remote", "--", pushTo, ref], git).catch((error: unknown) => {
    throw new PublishError("NOT_CONFIRMED", "The push could not be read back.", { cause: error });
  });
  const tip = listed.split("\t")[0];
  if (tip !== (commit ?? "")) {
    throw new PublishError("NOT_CONFIRMED", `The remote's ${branch} is at ${tip || "nothing"}.`);
  }
}

/**
 * What kept a branch from being moved, by what git said of it: of a push, or of an `update-ref`. Any
 * other error is returned as it is.
 */
export function explainFailure(error: unknown): unknown {
  if (!(error instanceof GitError)) return error;
  const { stderr } = error;
  const fail = (code: PublishErrorCode, message: string) =>
    new PublishError(code, message, { cause: error });
  const lock = locked.exec(stderr)?.[1];
  if (lock !== undefined) {
    return fail(
      "LOCKED",
      `The dev log's branch is locked by ${lock}: another push is under way, or one that was killed has left it there. If none is, remove that file.`,
    );
  }
  if (moved.test(stderr) && !unwritable.test(stderr)) {
    return fail("BRANCH_MOVED", "Somebody else pushed to the dev log meanwhile.");
  }
  if (refused.test(stderr)) {
    const { rule, remedy } = explainRefusal(stderr);
    const said = /[.!?…]$/.test(rule) ? rule : `${rule}.`;
    const advice = remedy === undefined ? "" : ` ${remedy}`;
    return fail("PUSH_REFUSED", `The dev log refused the push: ${said}${advice}`);
  }
  return error.isUnreachable
    ? fail("UNREACHABLE", `The dev log could not be reached: ${stderr}`)
    : fail("PUSH_FAILED", `The dev log could not be published to: ${stderr}`);
}

/** Words that git, and no hook, puts behind a reference that somebody else has moved. */
const moved =
  /\[(remote )?rejected\].*\((stale info|fetch first|non-fast-forward|failed to update ref|cannot lock ref.*|incorrect old value provided|reference already exists)\)|cannot lock ref '[^'\n]*': (?:is at \w+ but expected|reference already exists|unable to resolve reference)/;

/**
 * A lock that a killed process has left behind looks the same to git as one that another push holds.
 * Only whoever keeps the repository can tell.
 */
const locked = /Unable to create '([^'\n]*\.lock)': File exists/;

/** What keeps git from taking a lock and is no other git: a full disk, a folder of somebody else's. */
const unwritable = /Unable to create '[^'\n]*\.lock': (?!File exists)/;

/** What hosts say that take nothing from us, some of them before git has sent anything. */
const refused =
  /\[(remote )?rejected\]|denied|Authentication failed|returned error: 40[13]|marked as read only|not granted|not allowed to push|aborted by hook/i;
