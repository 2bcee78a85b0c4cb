import { stat } from "node:fs/promises";
import { type ForgeAddress, gitAddressExpected, gitAddressKind } from "@mea-culpa/formats";
import type { GitSettings } from "../git/git-environment.ts";
import { findFolderFault, trustAdvice, withoutCredentials } from "../git/git-error.ts";
import { type FolderView, viewFolder } from "../git/foreign-folder.ts";
import { updateMirror } from "../git/mirror.ts";
import { isLineOfWork } from "./main-line.ts";
import { isPartial, isShallow } from "../git/clone-limits.ts";
import { runGit, type RunGitOptions } from "../git/run-git.ts";
import type { Source } from "../promise/promise.ts";
import { defaultBranch } from "../git/default-branch.ts";
import { expandForge } from "./source-address.ts";

/** A source of evidence, opened: a git repository on this machine, ready to be read. */
export interface SourceRepository {
  /** What readers see, for example `mara/tidepool`. */
  readonly name: string;
  /** The web address from which exhibits' links are made. */
  readonly web?: string;
  /** Where git runs: a bare repository of ours, mirror of a URL or view of a folder. */
  readonly directory: string;
  /** The full ref whose first-parent line holds what was merged. */
  readonly branch: string;
  /** The full ref of a branch that is checked out, by its name unfinished work, where `branch` was told in its place. */
  readonly left?: string;
  /** Whether that is the default branch, and not one that was named. */
  readonly isDefaultBranch: boolean;
  /** Where pull-request refs may be fetched from; only mirrors, which are ours, have it. */
  readonly remote?: string;
  /** Where pull requests are kept, if the source names a forge. */
  readonly forge?: ForgeAddress;
  /** What this clone can't show, in words; empty for a whole clone. */
  readonly missing: readonly string[];
}

/** How git is run in a source: by these settings a partial mirror asks for what it lacks. */
export type SourceGit = Partial<Pick<RunGitOptions, "settings" | "signal">>;

/**
 * Opens a source: a folder is read where it stands and never written to; a URL is mirrored, bare,
 * into the cache folder and brought up to date.
 *
 * @throws {EvidenceError} when the address is none, the folder is no repository or there is no
 * branch; `GitError` when git can't fetch.
 */
export async function openRepository(
  asked: Source,
  options: {
    readonly cache: string;
    /** Where the remote is asked: see {@link sourceCredentials}. */
    readonly credentials?: GitSettings;
    readonly signal?: AbortSignal;
  },
): Promise<SourceRepository> {
  const source = expandForge(asked);
  const kind = gitAddressKind(source.git);
  if (kind === "refused") {
    throw new EvidenceError(
      "SOURCE_REFUSED",
      `${JSON.stringify(withoutCredentials(source.git))} is not an address that may be read; expected ${gitAddressExpected}`,
    );
  }
  const remote = kind === "remote" ? source.git : undefined;
  const folder = remote === undefined ? await checkedFolder(source.git, options) : undefined;
  const directory =
    folder?.directory ??
    (await updateMirror({
      url: source.git,
      cache: options.cache,
      credentials: options.credentials ?? {},
      // Of other remotes nobody knows that they give what is asked for later.
      isPartial: source.forge !== undefined,
    }));
  const git = { cwd: directory, ...(options.signal && { signal: options.signal }) };
  return {
    name: source.name,
    ...(source.web !== undefined && { web: source.web.replace(/\/+$/, "") }),
    directory,
    ...(await resolveBranch(source.branch, {
      ...git,
      isWorkTree: folder?.kind === "work-tree",
      branches: folder?.branches,
    })),
    isDefaultBranch: source.branch === undefined,
    ...(remote !== undefined && { remote }),
    ...(source.forge && { forge: source.forge }),
    // A mirror of ours that lacks files is given them.
    missing: remote === undefined ? await cloneLimits(directory) : [],
  };
}

async function checkedFolder(
  folder: string,
  options: { readonly cache: string; readonly signal?: AbortSignal },
): Promise<FolderView> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw new EvidenceError("SOURCE_NOT_FOUND", `There is no folder at ${folder}.`);
  }
  try {
    return await viewFolder(folder, options);
  } catch (cause) {
    const fault = findFolderFault(cause);
    if (fault === undefined) throw cause;
    throw fault === "NOT_A_REPOSITORY"
      ? new EvidenceError("SOURCE_NOT_FOUND", `${folder} is not a git repository.`, { cause })
      : new EvidenceError("SOURCE_REFUSED", `${folder}: ${trustAdvice}`, { cause });
  }
}

/** What a shallow or partial clone can't show, in words a reader understands. */
async function cloneLimits(directory: string): Promise<readonly string[]> {
  return [
    ...(isShallow(directory)
      ? ["The clone is shallow: what was merged before its oldest commits can't be seen."]
      : []),
    ...((await isPartial(directory))
      ? ["The clone is partial: files it does not hold are asked of its remote."]
      : []),
  ];
}

/**
 * The full ref of the branch that pull requests are merged into: the default branch unless one is
 * named. A clone's remote-tracking branch comes before its local one, because what was merged is
 * what the remote has.
 *
 * @throws {EvidenceError} when there is no such branch.
 */
async function resolveBranch(
  branch: string | undefined,
  {
    isWorkTree,
    branches,
    ...options
  }: RunGitOptions & {
    readonly isWorkTree: boolean;
    readonly branches: FolderView["branches"] | undefined;
  },
): Promise<Pick<SourceRepository, "branch" | "left">> {
  if (branch === undefined) {
    const found = await defaultBranch(options.cwd, branches);
    if (found !== undefined) {
      return isWorkTree ? await leaveTopic(found.ref, options) : { branch: found.ref };
    }
    const there = await listBranches(options);
    if (there.length > 0) {
      throw new EvidenceError(
        "BRANCH_NOT_FOUND",
        `its default branch has no commit, and others have (${there.slice(0, 5).join(", ")}): name the one that requests are merged into by \`branch\``,
      );
    }
    // Tags and requests are commits without a branch: nothing tells what landed, and it isn't nothing.
    const [other] = (
      await runGit(["for-each-ref", "--count=1", "--format=%(refname)"], options)
    ).split("\n");
    throw other === "" || other === undefined
      ? new EvidenceError("NO_COMMITS", `${options.cwd} has no commit.`)
      : new EvidenceError(
          "BRANCH_NOT_FOUND",
          `it has commits (${other}) and no branch: was its default branch removed or never fetched?`,
        );
  }
  const name = checkedBranch(branch);
  const asked = [`refs/remotes/origin/${name}`, `refs/heads/${name}`];
  const listed = await runGit(["for-each-ref", "--format=%(refname)", "--", ...asked], options);
  const there = new Set(listed.split("\n"));
  const found = asked.find((ref) => there.has(ref));
  if (found !== undefined) return { branch: found };
  throw new EvidenceError("BRANCH_NOT_FOUND", `${options.cwd} has no branch ${branch}.`);
}

/**
 * Where a work tree without a remote has a branch of unfinished work checked out, the main one beside it: what is on
 * the other has hardly landed.
 */
async function leaveTopic(
  ref: string,
  options: RunGitOptions,
): Promise<Pick<SourceRepository, "branch" | "left">> {
  if (!ref.startsWith("refs/heads/") || isLineOfWork(ref)) return { branch: ref };
  const mains = ["refs/heads/main", "refs/heads/master"];
  const there = await runGit(["for-each-ref", "--format=%(refname)", ...mains], options);
  const [main] = there.split("\n");
  return main ? { branch: main, left: ref } : { branch: ref };
}

async function listBranches(options: { readonly cwd: string }): Promise<readonly string[]> {
  const list = ["for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes"];
  return (await runGit(list, options)).split("\n").filter(Boolean);
}

/** Only what git itself would call a branch, and never what it would read as an option. */
function checkedBranch(branch: string): string {
  const wellFormed = /^(?![-/.])[^\s~^:?*[\\\p{Cc}]+(?<![/.])$/u.test(branch);
  if (!wellFormed || ["..", "@{", "//"].some((part) => branch.includes(part))) {
    throw new EvidenceError("BRANCH_NOT_FOUND", `${JSON.stringify(branch)} can't name a branch.`);
  }
  return branch;
}

/** A source that can't be read as asked: what was expected, what was found. */
export class EvidenceError extends Error {
  override readonly name = "EvidenceError";
  readonly code:
    | "SOURCE_REFUSED"
    | "SOURCE_NOT_FOUND"
    | "BRANCH_NOT_FOUND"
    | "NO_COMMITS"
    | "COMMIT_NOT_FOUND"
    | "PULL_REQUEST_NOT_FOUND";
  readonly isRetryable = false;

  constructor(code: EvidenceError["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
