import { lstat, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { GitError } from "../git/git-error.ts";
import { openForeignFolder, type RunInFolder } from "../git/foreign-folder.ts";

/** How many commits of ours a work tree may lie behind: several bots, or runs that were killed. */
const farthest = 16;
/** Another git may hold the index for a moment. */
const lockRetry = { attempts: 10, milliseconds: 100 };

/** How far a work tree followed: wholly, but for files of its owner's, or not at all. */
export type Followed = "up-to-date" | { readonly leftAlone: readonly string[] } | "staged";

/**
 * Brings the files of our latest commits into a work tree whose branch they were put on. Only files that
 * our commits changed, and of the work tree only those that hold what was there before: one that was
 * changed by hand is left alone, and differs from then on from what is committed. Where something of ours
 * is staged otherwise, nothing is touched.
 */
export async function followBranch(folder: string, branch: string): Promise<Followed> {
  const run = openForeignFolder({ cwd: folder });
  const head = await run(["symbolic-ref", "--quiet", "HEAD"]).catch(() => "");
  if (head.trim() !== `refs/heads/${branch}`) return "up-to-date";
  for (let attempt = 1; attempt <= lockRetry.attempts; attempt += 1) {
    const base = await baseOfIndex(run);
    if (base === "HEAD") return "up-to-date";
    if (base === undefined) return "staged";
    try {
      await run(["update-index", "-q", "--refresh"]).catch(ignoreGit);
      await run(["read-tree", "-m", "-u", base, "HEAD"]);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      if (!error.stderr.includes("index.lock")) return await followAround(run, base);
      await setTimeout(lockRetry.milliseconds);
    }
  }
  return "staged";
}

/**
 * The same where files are in the way: the index has all of ours, or its owner's next commit would take it
 * back. Of the work tree only what is not there, or is to the letter what was committed before, is touched.
 */
async function followAround(runBelow: RunInFolder, base: string): Promise<Followed> {
  const root = (await runBelow(["rev-parse", "--show-toplevel"])).replace(/\n$/, "");
  const run = openForeignFolder({ cwd: root });
  if ((await run(["ls-files", "--unmerged"])) !== "") return "staged";
  const changed = await listPaths(["diff-tree", "-r", "--name-only", "-z", base, "HEAD"], run);
  // What is left out of a sparse work tree stays out of it.
  const listed = await listPaths(["ls-files", "-t", "-z", "--", ...literal(changed)], run);
  const skipped = new Set(
    listed.filter((line) => line.startsWith("S ")).map((line) => line.slice(2)),
  );
  await run(["reset", "--quiet", "HEAD", "--", ...literal(changed)]);
  const leftAlone: string[] = [];
  for (const path of changed.filter((each) => !skipped.has(each))) {
    if (await isAsBefore(path, { root, base, run })) {
      await rm(join(root, path), { force: true });
      await run(["checkout-index", "--quiet", "-u", "--", path]);
    } else leftAlone.push(path);
  }
  return leftAlone.length === 0 ? "up-to-date" : { leftAlone };
}

function literal(paths: readonly string[]): readonly string[] {
  return paths.map((path) => `:(top,literal)${path}`);
}

/** Whether a file is what a commit has at its path: the same, or nothing and nothing. */
async function isAsBefore(
  path: string,
  { root, base, run }: { readonly root: string; readonly base: string; readonly run: RunInFolder },
): Promise<boolean> {
  const file = join(root, path);
  for (let above = dirname(file); above.length > root.length; above = dirname(above)) {
    const found = await lstat(above).catch(() => undefined);
    if (found?.isDirectory() === false) return false;
  }
  const [found, committed] = await Promise.all([
    lstat(file).catch(() => undefined),
    run(["rev-parse", "--verify", "--quiet", `${base}:${path}`]).catch(() => undefined),
  ]);
  if (found === undefined || committed === undefined) return found === committed;
  return found.isFile() && (await run(["hash-object", "--no-filters", "--", path])) === committed;
}

/**
 * The newest commit since which the index has followed none of our commits: `HEAD` when it lacks
 * nothing of ours, `undefined` when somebody has staged another version of what we publish.
 */
async function baseOfIndex(run: RunInFolder): Promise<string | undefined> {
  const format = "--format=%(trailers:key=Roast-Bot-Run,separator=%x2C)";
  const log = ["log", `-${farthest}`, "--first-parent", format, "HEAD", "--"];
  const runs = (await run(log)).trimEnd().split("\n");
  const others = runs.indexOf("");
  const reach = others === -1 ? runs.length : others;
  if (reach === 0) return "HEAD";
  const before = `HEAD~${reach}`;
  const ours = await listPaths(["diff-tree", "-r", "--name-only", "-z", before, "HEAD"], run);
  for (let back = 0; back <= reach; back += 1) {
    const base = back === 0 ? "HEAD" : `HEAD~${back}`;
    const compare = ["diff-index", "--cached", "--name-only", "-z", base, "--"];
    const differing = new Set(await listPaths(compare, run));
    if (ours.every((path) => !differing.has(path))) return base;
  }
  return undefined;
}

async function listPaths(command: readonly string[], run: RunInFolder): Promise<string[]> {
  return (await run(command)).split("\0").filter(Boolean);
}

function ignoreGit(error: unknown): void {
  if (!(error instanceof GitError)) throw error;
}
