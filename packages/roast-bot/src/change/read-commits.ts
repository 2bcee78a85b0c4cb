import { type RunGitOptions, runGit } from "../git/run-git.ts";
import { diffOptions } from "./diff-options.ts";
import { commitFormat, type CommitRecord, parseCommitRecords } from "./parse-commit-records.ts";

/** Prints the same whatever the user or the repository has configured. */
const plainLog = ["log", "--stdin", "--encoding=UTF-8", "-z", commitFormat];

/** Reads these commits, and only these, in their order, in one process; without their stats. */
export async function readCommits(
  shas: readonly string[],
  options: RunGitOptions,
): Promise<readonly CommitRecord[]> {
  if (shas.length === 0) return [];
  const input = `${shas.join("\n")}\n`;
  return parseCommitRecords(
    await runGit([...plainLog, "--no-walk=unsorted"], { ...options, input }),
  );
}

/**
 * Reads all commits that git walks from these revisions (`^x` excludes), in the order of the
 * branch, oldest first; at most the `limit` newest of them.
 */
export async function walkCommits(
  revisions: readonly string[],
  options: RunGitOptions & { readonly limit: number; readonly stats: boolean },
): Promise<readonly CommitRecord[]> {
  const { limit, stats, ...git } = options;
  const args = [
    ...plainLog,
    // Where lines of a branch ran beside each other, by their clocks.
    "--date-order",
    "--reverse",
    `--max-count=${limit}`,
    ...(stats ? ["--numstat", ...diffOptions] : []),
  ];
  return parseCommitRecords(await runGit(args, { ...git, input: `${revisions.join("\n")}\n` }));
}
