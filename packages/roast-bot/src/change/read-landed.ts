import type { RunGitOptions } from "../git/run-git.ts";
import { readMainLine } from "./main-line.ts";
import type { CommitRecord } from "./parse-commit-records.ts";
import { readCommits, walkCommits } from "./read-commits.ts";

/** A branch's first-parent line in a time, and all that its merges brought in. */
export interface LandedCommits {
  /** Oldest first. */
  readonly mainLine: readonly CommitRecord[];
  /** Parents first. */
  readonly merged: readonly CommitRecord[];
}

/**
 * Reads everybody's commits that landed in `(from, to]`: by committer date on a branch's
 * first-parent line, in at most three git processes.
 */
export async function readLanded(
  branch: string,
  options: RunGitOptions & { readonly from: string; readonly to: string },
): Promise<LandedCommits> {
  const mainLine = await readCommits(await readMainLine(branch, options), options);
  const merged = mainLine.flatMap(({ parents }) => parents.slice(1));
  const bases = mainLine.flatMap(({ parents }) => parents.slice(0, 1));
  const inLine = new Set(mainLine.map(({ sha }) => sha));
  const before = bases.filter((sha) => !inLine.has(sha)).map((sha) => `^${sha}`);
  if (merged.length === 0) return { mainLine, merged: [] };
  const walk = { ...options, limit: 20_000, stats: false };
  return { mainLine, merged: await walkCommits([...merged, ...before], walk) };
}
