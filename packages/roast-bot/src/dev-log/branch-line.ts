import { CatFileBatch } from "../git/cat-file-batch.ts";
import type { DefaultBranch } from "../git/default-branch.ts";
import {
  findPulls,
  type LineCommit,
  listBesideMerges,
  listMerges,
  type Pull,
} from "../git/find-pulls.ts";
import { runGit } from "../git/run-git.ts";
import { trailerKeys } from "./bot-trailers.ts";
import { findRunCommits } from "./run-commits.ts";

/** What a branch has held, commit by commit. */
export interface BranchLine {
  readonly pulls: readonly Pull[];
  /** Those of its own line and of those that were pulled; parents come before their children. */
  readonly commits: readonly LineCommit[];
}

/** Of each branch as it was looked up, for as long as somebody has it: below its tip nothing changes. */
const known = new WeakMap<DefaultBranch, Promise<BranchLine>>();

/** Reads a branch's own line once, for all who ask when something was public and what is the bot's. */
export function readBranchLine(cwd: string, branch: DefaultBranch): Promise<BranchLine> {
  const line = known.get(branch) ?? readLine(cwd, branch);
  known.set(branch, line);
  return line;
}

async function readLine(cwd: string, { ref, tip }: DefaultBranch): Promise<BranchLine> {
  const name = ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, "");
  let commits = await logLines(cwd, [tip]);
  // A tip may be named by what it comes before.
  const start = commits[0]?.id ?? tip;
  let merges = listMerges(commits, name);
  // Behind what may have been pulled there may be others.
  for (let tips = 1; ;) {
    const found = new Set([start, ...merges.map(({ pulled }) => pulled)]);
    if (found.size === tips) break;
    tips = found.size;
    commits = await logLines(cwd, [...found]);
    merges = listMerges(commits, name);
  }
  const runs = await findRuns(listBesideMerges(commits, merges), cwd);
  const pulls = findPulls(commits, { tip: start, merges, runs });
  const isOwn = followLines(commits, [start, ...pulls.map(({ pulled }) => pulled)]);
  return { pulls, commits: commits.filter(({ id }) => isOwn.has(id)).toReversed() };
}

/** Which of some commits, newest first, a run of the bot made. */
async function findRuns(commits: readonly LineCommit[], cwd: string): Promise<ReadonlySet<string>> {
  await using objects = new CatFileBatch({ cwd, maxBytes: largestFile });
  const runs = await findRunCommits(commits.toReversed(), { folder: cwd, objects });
  return new Set(runs.map(({ commit }) => commit));
}

/** In bytes: heartbeats and promises are smaller by far. */
const largestFile = 1024 * 1024;

/** Which commits are on the first-parent line of any of the tips. */
function followLines(commits: readonly LineCommit[], tips: readonly string[]): ReadonlySet<string> {
  const reached = new Set(tips);
  // Parents come behind their children.
  for (const { id, parents } of commits) {
    if (reached.has(id) && parents[0] !== undefined) reached.add(parents[0]);
  }
  return reached;
}

/** The commits on the first-parent lines of the tips, newest first; parents come behind their children. */
async function logLines(cwd: string, tips: readonly string[]): Promise<LineCommit[]> {
  const log = ["log", "--first-parent", "--date-order", "-z", `--format=${format}`];
  const output = await runGit([...log, "--end-of-options", ...tips, "--"], { cwd });
  const commits: LineCommit[] = [];
  const fields = output.split("\0");
  for (let at = 0; at + fieldCount <= fields.length; at += fieldCount) {
    const [id = "", parents = "", committedAt, subject = "", trailers = ""] = fields.slice(at);
    commits.push({
      id,
      parents: parents.split(" ").filter(Boolean),
      committedAt: Number(committedAt),
      subject,
      trailers,
    });
  }
  return commits;
}

const fieldCount = 5;

const keys = Object.values(trailerKeys)
  .map((key) => `key=${key}`)
  .join(",");

const format = `%H%x00%P%x00%ct%x00%s%x00%(trailers:${keys},unfold)`;
