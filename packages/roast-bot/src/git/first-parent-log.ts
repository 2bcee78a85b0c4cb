import { type LoggedCommit, parseRawLog, rawLogFormat } from "./parse-raw-log.ts";
import { runGit } from "./run-git.ts";

/**
 * Which commits of a history are wanted: those that change what is named here. People are named as the
 * `.mailmap` of the tip has it: a later one says nothing of what a run of then found.
 */
export interface LogScope {
  readonly cwd: string;
  readonly tip: string;
  /** Files and folders. */
  readonly paths: readonly string[];
  /** Files with these endings, such as `md`, wherever they are. */
  readonly endings?: readonly string[];
  /** Whatever lies in a folder of such a name, wherever that is. */
  readonly folders?: readonly string[];
}

/**
 * The commits of a tip's first-parent line that change anything in the scope, oldest first, with what
 * each changed against its first parent. Renames are found inside the scope. One git process.
 */
export async function firstParentLog({ cwd, tip, ...scope }: LogScope): Promise<LoggedCommit[]> {
  const log = ["log", "--first-parent", "--diff-merges=first-parent", "--reverse", "-M", "-l2000"];
  return await readRawLog(log, { cwd, tip, ...scope });
}

/**
 * All commits that are not merges and change anything in the scope, on any line of the history, oldest
 * first: who wrote what a merge brought in.
 */
export async function wholeLog({ cwd, tip, ...scope }: LogScope): Promise<LoggedCommit[]> {
  const log = ["log", "--full-history", "--no-merges", "--reverse", "--no-renames"];
  return await readRawLog(log, { cwd, tip, ...scope });
}

async function readRawLog(
  command: readonly string[],
  { cwd, tip, ...scope }: LogScope,
): Promise<LoggedCommit[]> {
  const settings = { "mailmap.blob": `${tip}:.mailmap` };
  return parseRawLog(
    await runGit([...rawLog(command), tip, "--", ...pathspecs(scope)], { cwd, settings }),
  );
}

/** Paths are taken as they stand, whatever letters they have. */
function pathspecs({ paths, endings = [], folders = [] }: Omit<LogScope, "cwd" | "tip">): string[] {
  return [
    ...paths.map((path) => `:(top,literal)${path}`),
    ...endings.map((ending) => `:(top,glob,icase)**/*.${ending}`),
    ...folders.map((folder) => `:(top,glob)**/${folder}/**`),
  ];
}

/** No setting of the repository changes what is printed. */
function rawLog(command: readonly string[]): string[] {
  const output = ["--raw", "-z", "--no-abbrev", "--no-ext-diff", "--no-textconv", "--no-color"];
  return [...command, ...output, `--format=${rawLogFormat}`, "--end-of-options"];
}
