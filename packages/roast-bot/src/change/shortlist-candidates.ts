import { type RunGitOptions, runGit } from "../git/run-git.ts";
import { isMachine } from "../git/machines.ts";
import type { Candidate, FileStat } from "./change.ts";
import { classifyFile } from "./classify-file.ts";
import { diffOptions } from "./diff-options.ts";
import { parseNumstatEntry } from "./parse-raw-diff.ts";

/** How many pull requests of one slot are looked at closely: more than a person merges by hand. */
const shortlistLength = 24;

/**
 * The candidates worth a close look, in their order: people's before machines', and those that changed
 * most lines written by hand, measured for all of them in one git process. A few candidates are all of
 * them worth it.
 */
export async function shortlistCandidates(
  candidates: readonly Candidate[],
  { limit = shortlistLength, ...git }: RunGitOptions & { readonly limit?: number },
): Promise<readonly Candidate[]> {
  if (candidates.length <= limit) return candidates;
  const input = candidates.map(({ mergeCommit, base }) => `${mergeCommit} ${base}\n`).join("");
  const args = ["diff-tree", "--stdin", "-r", ...diffOptions, "--numstat", "-z"];
  const stats = parseStats(await runGit(args, { ...git, input }));
  const weights = new Map(
    candidates.map(({ mergeCommit }) => [mergeCommit, handWritten(stats.get(mergeCommit) ?? [])]),
  );
  const weightOf = ({ mergeCommit }: Candidate): number => weights.get(mergeCommit) ?? 0;
  const heaviest = candidates.toSorted(
    (one, other) =>
      Number(isMachine(one.author)) - Number(isMachine(other.author)) ||
      weightOf(other) - weightOf(one),
  );
  const chosen = new Set(heaviest.slice(0, limit));
  return candidates.filter((candidate) => chosen.has(candidate));
}

/** Parses `git diff-tree --stdin --numstat -z`: a commit's id, its entries, the next id. */
function parseStats(printed: string): ReadonlyMap<string, readonly FileStat[]> {
  const tokens = printed.split("\0");
  const stats = new Map<string, FileStat[]>();
  let files: FileStat[] = [];
  let at = 0;
  while (at < tokens.length) {
    const entry = parseNumstatEntry(tokens, at);
    if (entry === undefined) {
      files = [];
      stats.set(tokens[at] ?? "", files);
      at += 1;
    } else {
      files.push(entry.file);
      at = entry.next;
    }
  }
  return stats;
}

function handWritten(files: readonly FileStat[]): number {
  return files
    .filter((file) => !made.has(classifyFile({ ...file, start: "" })))
    .reduce((total, { additions, deletions }) => total + additions + deletions, 0);
}

/** The roles of files that nobody writes. */
const made: ReadonlySet<string> = new Set(["lock", "generated", "vendored", "binary"]);
