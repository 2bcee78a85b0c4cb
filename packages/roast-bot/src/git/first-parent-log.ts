import { type LoggedCommit, parseRawLog, rawLogFormat } from "./parse-raw-log.ts";
import { runGit } from "./run-git.ts";

/**
 * The commits of a tip's first-parent line that change any of the paths, oldest first, with what
 * each changed against its first parent. Renames are found inside the paths. One git process.
 */
export async function firstParentLog(options: {
  cwd: string;
  tip: string;
  paths: readonly string[];
}): Promise<LoggedCommit[]> {
  const { cwd, tip, paths } = options;
  const log = ["log", "--first-parent", "--diff-merges=first-parent", "--reverse", "-M", "-l2000"];
  return parseRawLog(await runGit([...rawLog(log), tip, "--", ...paths], { cwd }));
}

/**
 * All commits that are not merges and change any of the paths, on any line of the history, oldest
 * first: who wrote what a merge brought in.
 */
export async function wholeLog(options: {
  cwd: string;
  tip: string;
  paths: readonly string[];
}): Promise<LoggedCommit[]> {
  const { cwd, tip, paths } = options;
  const log = ["log", "--full-history", "--no-merges", "--reverse", "--no-renames"];
  return parseRawLog(await runGit([...rawLog(log), tip, "--", ...paths], { cwd }));
}

/** Paths are taken as they stand, and no setting of the repository changes what is printed. */
function rawLog(command: readonly string[]): string[] {
  const output = ["--raw", "-z", "--no-abbrev", "--no-ext-diff", "--no-textconv", "--no-color"];
  return [
    "--literal-pathspecs",
    ...command,
    ...output,
    `--format=${rawLogFormat}`,
    "--end-of-options",
  ];
}
