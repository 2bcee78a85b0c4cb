import { setTimeout } from "node:timers/promises";
import { GitError } from "../git/git-error.ts";
import { runInForeignFolder } from "../git/foreign-folder.ts";

/** How many commits of ours a work tree may lie behind: several bots, or runs that were killed. */
const farthest = 16;
/** Another git may hold the index for a moment. */
const lockRetry = { attempts: 10, milliseconds: 100 };

/**
 * Brings the files of our latest commits into a work tree whose branch they were put on, and says
 * whether it is up to date. Only files that our commits changed, and only where index and work tree
 * hold what was there before them: git refuses the whole as soon as one was changed by hand or is
 * staged, and then nothing is touched.
 */
export async function followBranch(folder: string, branch: string): Promise<boolean> {
  const git = { cwd: folder };
  const head = await runInForeignFolder(["symbolic-ref", "--quiet", "HEAD"], git).catch(() => "");
  if (head.trim() !== `refs/heads/${branch}`) return true;
  for (let attempt = 1; attempt <= lockRetry.attempts; attempt += 1) {
    const base = await baseOfIndex(folder);
    if (base === "HEAD") return true;
    if (base === undefined) return false;
    try {
      await runInForeignFolder(["update-index", "-q", "--refresh"], git).catch(ignoreGit);
      await runInForeignFolder(["read-tree", "-m", "-u", base, "HEAD"], git);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      if (!error.stderr.includes("index.lock")) return false;
      await setTimeout(lockRetry.milliseconds);
    }
  }
  return false;
}

/**
 * The newest commit since which the index has followed none of our commits: `HEAD` when it lacks
 * nothing of ours, `undefined` when somebody has staged another version of what we publish.
 */
async function baseOfIndex(folder: string): Promise<string | undefined> {
  const format = "--format=%(trailers:key=Roast-Bot-Run,separator=%x2C)";
  const log = ["log", `-${farthest}`, "--first-parent", format, "HEAD", "--"];
  const runs = (await runInForeignFolder(log, { cwd: folder })).trimEnd().split("\n");
  const others = runs.indexOf("");
  const reach = others === -1 ? runs.length : others;
  if (reach === 0) return "HEAD";
  const before = `HEAD~${reach}`;
  const ours = await listPaths(["diff-tree", "-r", "--name-only", "-z", before, "HEAD"], folder);
  for (let back = 0; back <= reach; back += 1) {
    const base = back === 0 ? "HEAD" : `HEAD~${back}`;
    const compare = ["diff-index", "--cached", "--name-only", "-z", base, "--"];
    const differing = new Set(await listPaths(compare, folder));
    if (ours.every((path) => !differing.has(path))) return base;
  }
  return undefined;
}

async function listPaths(command: readonly string[], folder: string): Promise<string[]> {
  return (await runInForeignFolder(command, { cwd: folder })).split("\0").filter(Boolean);
}

function ignoreGit(error: unknown): void {
  if (!(error instanceof GitError)) throw error;
}
