import { stat } from "node:fs/promises";
import { gitAddressExpected, gitAddressKind } from "../git/git-address.ts";
import { withoutCredentials } from "../git/git-error.ts";
import { updateMirror } from "../git/mirror.ts";
import { runGit } from "../git/run-git.ts";
import type { Source } from "../promise/promise.ts";
import { cloneLimits } from "./clone-limits.ts";
import { EvidenceError } from "./evidence-error.ts";
import { resolveBranch } from "./resolve-branch.ts";
import type { SourceRepository } from "./source-repository.ts";

/**
 * Opens a source: a folder is read where it stands and never written to; a URL is mirrored, bare,
 * into the cache folder and brought up to date.
 *
 * @throws {EvidenceError} when the address is none, the folder is no repository or there is no
 * branch; {@link GitError} when git can't fetch.
 */
export async function openSource(
  source: Source,
  options: {
    readonly cache: string;
    /** Added to git's environment where the remote is asked: see {@link sourceCredentials}. */
    readonly credentials?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  },
): Promise<SourceRepository> {
  const kind = gitAddressKind(source.git);
  if (kind === "refused") {
    throw new EvidenceError(
      "SOURCE_REFUSED",
      `${JSON.stringify(withoutCredentials(source.git))} is not an address that may be read; expected ${gitAddressExpected}`,
    );
  }
  const remote = kind === "remote" ? source.git : undefined;
  const directory =
    remote === undefined
      ? await checkedFolder(source.git, options.signal)
      : await updateMirror({ url: remote, cache: options.cache, env: options.credentials ?? {} });
  const git = { cwd: directory, ...(options.signal && { signal: options.signal }) };
  return {
    name: source.name,
    ...(source.web !== undefined && { web: source.web.replace(/\/+$/, "") }),
    directory,
    branch: await resolveBranch(source.branch, git),
    ...(remote !== undefined && { remote }),
    missing: await cloneLimits(git),
  };
}

async function checkedFolder(folder: string, signal: AbortSignal | undefined): Promise<string> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw new EvidenceError("SOURCE_NOT_FOUND", `There is no folder at ${folder}.`);
  }
  try {
    await runGit(["rev-parse", "--git-dir"], { cwd: folder, ...(signal && { signal }) });
  } catch (cause) {
    throw new EvidenceError("SOURCE_NOT_FOUND", `${folder} is not a git repository.`, { cause });
  }
  return folder;
}
