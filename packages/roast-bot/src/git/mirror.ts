import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { makeOwnFolder } from "../own-folder.ts";
import type { GitSettings } from "./git-environment.ts";
import { findMoved } from "./moved-remote.ts";
import { runGit } from "./run-git.ts";

/** The folder of caches: `$XDG_CACHE_HOME/roast-bot`, else `~/.cache/roast-bot`. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  const base = env.XDG_CACHE_HOME;
  const usable =
    base !== undefined && path.isAbsolute(base) ? base : path.join(homedir(), ".cache");
  return path.join(usable, "roast-bot");
}

/**
 * Brings a bare mirror of a remote's branches up to date and returns its folder. `HEAD` follows the
 * remote's default branch. Pull-request refs are not fetched; who needs one fetches it.
 *
 * A mirror is complete from the moment it exists: the first clone is made beside it and moved.
 *
 * @throws {GitError} when the remote cannot be reached or read.
 */
export async function updateMirror(options: MirrorOptions): Promise<string> {
  const folder = path.join(options.cache, "mirrors", mirrorName(options));
  const { url, credentials: settings, isPartial = false } = options;
  // A git that reads a file which is not there yet asks at the address that the mirror has.
  const today = isPartial ? await findMoved(url, { settings }) : undefined;
  const asked = { ...options, url: today ?? url };
  if (existsSync(folder)) await refresh(folder, asked);
  else await create(folder, asked);
  return folder;
}

export interface MirrorOptions {
  readonly url: string;
  /** The folder of caches: see {@link cacheFolder}. */
  readonly cache: string;
  /** See `httpCredentials`. */
  readonly credentials?: GitSettings;
  /**
   * Whether only commits and trees are fetched, all of them, and files when git reads them: whoever runs
   * git there gives it the credentials.
   */
  readonly isPartial?: boolean;
}

async function create(folder: string, options: MirrorOptions): Promise<void> {
  const { url, credentials = {}, isPartial = false } = options;
  const parent = path.dirname(folder);
  await makeOwnFolder(parent);
  const making = await mkdtemp(path.join(parent, ".making-"));
  try {
    const filter = isPartial ? ["--filter=blob:none"] : [];
    const clone = ["clone", "--quiet", "--bare", "--no-tags", ...filter, "--", url, making];
    await runGit(clone, { cwd: parent, settings: credentials });
    await rename(making, folder);
  } catch (error) {
    // Another process may have been faster; its mirror is as good as ours.
    if (!existsSync(path.join(folder, "HEAD"))) throw error;
    await refresh(folder, options);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function refresh(folder: string, { url, credentials = {} }: MirrorOptions): Promise<void> {
  const refspec = "+refs/heads/*:refs/heads/*";
  // The branch that HEAD names may be gone; a bare repository lets any be updated.
  const git = { cwd: folder, settings: credentials };
  const before = await readTip(folder);
  const origin = ["config", "remote.origin.url"];
  const known = (await runGit(origin, { cwd: folder })).trim();
  if (known !== url) await runGit([...origin, url], { cwd: folder });
  // By its name, since the filter is that of the remote that was cloned.
  await runGit(["fetch", "--quiet", "--prune", "--no-tags", "origin", refspec], git);
  const heads = await runGit(["ls-remote", "--symref", "--", url, "HEAD"], git);
  const branch = /^ref: (refs\/heads\/\S+)\tHEAD$/m.exec(heads)?.[1];
  if (branch !== undefined) await runGit(["symbolic-ref", "HEAD", branch], { cwd: folder });
  if (before !== undefined) await keepReplaced(before, folder);
}

/** Where a mirror keeps what its remote's default branch held and holds no more. */
export const replacedRefs = "refs/roast-bot/replaced";

/** What was public was public: a branch that was forced back or rewritten takes nothing along. */
async function keepReplaced(before: string, folder: string): Promise<void> {
  const after = await readTip(folder);
  if (after === undefined || after === before) return;
  const gone = ["rev-list", "--max-count=1", "--end-of-options", before, `^${after}`];
  if ((await runGit(gone, { cwd: folder })).trim() === "") return;
  await runGit(["update-ref", `${replacedRefs}/${before}`, before], { cwd: folder });
}

async function readTip(folder: string): Promise<string | undefined> {
  const list = ["for-each-ref", "--format=%(HEAD)%(objectname)", "refs/heads"];
  return /^\*([0-9a-f]+)$/m.exec(await runGit(list, { cwd: folder }))?.[1];
}

/**
 * Readable and without clashes: the last part of the address and a digest of all of it. Who needs a whole
 * mirror is not given a partial one.
 */
function mirrorName({ url, isPartial = false }: MirrorOptions): string {
  const last = url.replace(/\/+$/, "").split(/[/:]/).at(-1) ?? "";
  const readable = last.replace(/\.git$/, "").replaceAll(/[^A-Za-z0-9._-]/g, "-");
  const digest = createHash("sha256").update(url).digest("hex").slice(0, 16);
  const kind = isPartial ? "-partial" : "";
  return `${readable.replace(/^[.-]+/, "") || "repository"}-${digest}${kind}.git`;
}
