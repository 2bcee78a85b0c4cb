import path from "node:path";
import { existsSync, statSync } from "node:fs";
import { gitAddressKind } from "@mea-culpa/formats";
import { defaultBranch, type DefaultBranch } from "../git/default-branch.ts";
import { type FolderView, viewFolder } from "../git/foreign-folder.ts";
import { findFolderFault, trustAdvice, withoutCredentials } from "../git/git-error.ts";
import { updateMirror } from "../git/mirror.ts";

/** A dev log's repository, opened for reading. */
export interface DevLog {
  /** As it was named, without credentials. */
  readonly location: string;
  readonly kind: "work-tree" | "bare" | "mirror";
  /** Where git is run: a bare repository of ours, mirror of a URL or view of a folder. */
  readonly cwd: string;
  /** The branch that readers see, as it stood when the dev log was opened. */
  readonly branch: DefaultBranch;
}

/**
 * Opens a dev log: a folder with a work tree, a bare repository, or a URL, which is mirrored into
 * the cache first. Only committed history is ever read; the work tree's files are not.
 *
 * @throws {DevLogError} when it is no repository, is empty, or its history is cut short.
 * @throws {GitError} when a remote cannot be reached.
 */
export async function openDevLog(options: {
  location: string;
  /** What a relative folder starts from. */
  from: string;
  /** The folder of caches. */
  cache: string;
}): Promise<DevLog> {
  const { from, cache } = options;
  const location = withoutCredentials(options.location);
  const folder = path.resolve(from, options.location);
  const kind = gitAddressKind(options.location);
  if (kind === "refused") throw new DevLogError({ code: "ADDRESS_REFUSED", location });
  if (kind === "remote" && !existsSync(folder)) {
    const mirror = await updateMirror({ url: options.location, cache });
    return withBranch({ location, kind: "mirror", cwd: mirror });
  }
  return withBranch({ location, ...(await repositoryAt(folder, { location, cache })) });
}

/** Opens a bare clone of our own, which is read as it lies. */
export function openOwnClone(folder: string): Promise<DevLog> {
  return withBranch({ location: folder, kind: "bare", cwd: folder });
}

async function repositoryAt(
  folder: string,
  { location, cache }: { readonly location: string; readonly cache: string },
): Promise<Pick<DevLog, "kind" | "cwd"> & Pick<FolderView, "branches">> {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) throw new DevLogError({ code: "NOT_A_REPOSITORY", location });
  try {
    const { directory, ...view } = await viewFolder(folder, { cache });
    return { ...view, cwd: directory };
  } catch (cause) {
    const code = findFolderFault(cause);
    throw code === undefined ? cause : new DevLogError({ code, location, cause });
  }
}

async function withBranch({
  branches,
  ...opened
}: Omit<DevLog, "branch"> & Partial<Pick<FolderView, "branches">>): Promise<DevLog> {
  const { cwd, location } = opened;
  if (existsSync(path.join(cwd, "shallow"))) throw new DevLogError({ code: "SHALLOW", location });
  const branch = await defaultBranch(cwd, branches);
  if (branch === undefined) throw new DevLogError({ code: "NO_COMMITS", location });
  if (branch.isGuessed) throw new DevLogError({ code: "ONE_BRANCH", location });
  return { ...opened, branch };
}

/** Why a dev log cannot be opened. */
export type DevLogErrorCode =
  | "ADDRESS_REFUSED"
  | "NOT_A_REPOSITORY"
  | "NOT_TRUSTED"
  | "SHALLOW"
  | "NO_COMMITS"
  | "ONE_BRANCH";

/** A dev log that cannot be opened as it was named; the message says what to do. */
export class DevLogError extends Error {
  override readonly name = "DevLogError";
  readonly code: DevLogErrorCode;
  readonly isRetryable = false;
  readonly location: string;

  constructor(options: { code: DevLogErrorCode; location: string; cause?: unknown }) {
    const { code, location, cause } = options;
    super(`${location}: ${advice[code]}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.location = location;
  }
}

const advice: Readonly<Record<DevLogErrorCode, string>> = {
  ADDRESS_REFUSED:
    "expected a folder or a git URL (https, http, ssh, git, file). Correct the address.",
  NOT_A_REPOSITORY:
    "expected a git work tree or a bare repository, found none. Name the dev log's folder or URL.",
  NOT_TRUSTED: trustAdvice,
  SHALLOW:
    "the history is cut short, so every entry would seem to begin where it was cut. " +
    "Run `git fetch --unshallow` there, or clone with `fetch-depth: 0`.",
  ONE_BRANCH:
    "the clone was made of one branch, and whether readers see that one can't be told. " +
    "Run `git remote set-branches origin '*' && git fetch && git remote set-head origin --auto` " +
    "there, or name the remote's address.",
  NO_COMMITS: "there is no commit on any branch yet. Commit and push the dev log first.",
};
