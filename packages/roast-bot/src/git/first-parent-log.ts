import type { Pull } from "./find-pulls.ts";
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
 *
 * Where the branch was pulled, the pulled line is the branch's, and what came with the merge counts as any
 * merge's does. Where no run tells which line that is, both are: whether what one of them has was public
 * before the merge git can't tell, and its own date speaks for whoever wrote it. Of the merge, what it
 * changed against both is left.
 */
export async function firstParentLog({
  pulls,
  ...scope
}: LogScope & { readonly pulls: readonly Pull[] }): Promise<LoggedCommit[]> {
  const log = ["log", ...lineOptions(pulls), "--diff-merges=first-parent", ...findRenames];
  const commits = await readRawLog(log, { ...scope, tips: pulls.map(({ pulled }) => pulled) });
  if (pulls.length === 0) return commits;
  const input = pulls.map(({ merge, pulled }) => `${merge} ${pulled}\n`).join("");
  const merges = await readRawLog(["diff-tree", "--stdin", "-r", ...findRenames], {
    ...scope,
    input,
  });
  const againstPulled = new Map(merges.map(({ id, changes }) => [id, changes]));
  const brought = new Set(pulls.flatMap((pull) => [...pull.brought]));
  const isOfBoth = new Map(pulls.map((pull) => [pull.merge, pull.brought.size === 0]));
  return commits.flatMap((commit) => {
    if (brought.has(commit.id)) return [];
    const theirs = againstPulled.get(commit.id) ?? [];
    switch (isOfBoth.get(commit.id)) {
      case undefined:
        return [commit];
      case false:
        return [{ ...commit, changes: theirs }];
      case true: {
        const paths = new Set(theirs.map(({ path }) => path));
        return [{ ...commit, changes: commit.changes.filter(({ path }) => paths.has(path)) }];
      }
    }
  });
}

const findRenames = ["-M", "-l2000"];

/** How git walks the line of a branch, oldest first. */
function lineOptions(pulls: readonly Pull[]): string[] {
  return ["--first-parent", "--reverse", ...(pulls.length > 0 ? ["--date-order"] : [])];
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
  options: LogScope & { readonly tips?: readonly string[]; readonly input?: string },
): Promise<LoggedCommit[]> {
  const { cwd, tip, tips = [], input, ...scope } = options;
  const settings = { "mailmap.blob": `${tip}:.mailmap` };
  const from = input === undefined ? ["--end-of-options", tip, ...tips] : [];
  const log = [...rawLog(command), ...from, "--", ...pathspecs(scope)];
  return parseRawLog(await runGit(log, { cwd, settings, ...(input !== undefined && { input }) }));
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
  return [...command, ...output, `--format=${rawLogFormat}`];
}
