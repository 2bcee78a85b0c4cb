import type { DefaultBranch } from "./default-branch.ts";
import { runGit } from "./run-git.ts";

/** A merge on a branch's own line by which somebody pulled the branch into theirs, and pushed that. */
export interface Pull {
  readonly merge: string;
  /** The branch as it was before: git calls it the second parent. */
  readonly pulled: string;
  /**
   * The commits of the clone that it was pulled into, where a run of the bot shows which of the two lines
   * was public: these became so by the merge. Empty where no run tells.
   */
  readonly brought: ReadonlySet<string>;
}

/** Of each branch as it was looked up, for as long as somebody has it: below its tip nothing changes. */
const known = new WeakMap<DefaultBranch, Promise<readonly Pull[]>>();

/** Where a branch's own line goes on behind a merge of it into somebody's clone. */
export function findPulls(cwd: string, branch: DefaultBranch): Promise<readonly Pull[]> {
  const pulls = known.get(branch) ?? readPulls(cwd, branch);
  known.set(branch, pulls);
  return pulls;
}

async function readPulls(cwd: string, { ref, tip }: DefaultBranch): Promise<readonly Pull[]> {
  const name = ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, "");
  const merges = new Map<string, Merge>();
  for (let tips: readonly string[] = [tip]; tips.length > 0;) {
    const found = (await listMerges(cwd, { name, tips })).filter(({ id }) => !merges.has(id));
    for (const each of found) merges.set(each.id, each);
    tips = found.map(({ pulled }) => pulled);
  }
  if (merges.size === 0) return [];
  const line = await readLine(cwd, [tip, ...[...merges.values()].map(({ pulled }) => pulled)]);
  const pulls: Pull[] = [];
  const seen = new Set<string>();
  const starts = [tip];
  for (const start of starts) {
    for (let id: string | undefined = start; id !== undefined && !seen.has(id);) {
      seen.add(id);
      const merge = merges.get(id);
      const pull = merge && judgeMerge(merge, line);
      if (pull !== undefined) {
        pulls.push(pull);
        starts.push(pull.pulled);
      }
      id = line.get(id)?.parents[0];
    }
  }
  return pulls;
}

/** A merge that may be a pull. */
interface Merge {
  readonly id: string;
  readonly own: string;
  readonly pulled: string;
  /** Whether its title says that it is one. */
  readonly isTitled: boolean;
}

async function listMerges(
  cwd: string,
  { name, tips }: { readonly name: string; readonly tips: readonly string[] },
): Promise<Merge[]> {
  const log = ["log", "--first-parent", "--merges", "--format=%H %P%x00%s", "--end-of-options"];
  const lines = (await runGit([...log, ...tips, "--"], { cwd })).split("\n");
  return lines.flatMap((each) => {
    const [ids = "", subject = ""] = each.split("\0");
    const [id = "", own = "", pulled] = ids.split(" ");
    if (pulled === undefined || isOfTopic(subject, name)) return [];
    return [{ id, own, pulled, isTitled: saysPull(subject, name) }];
  });
}

/** Whether a merge's title is that of a request or of another branch. */
function isOfTopic(subject: string, branch: string): boolean {
  const [, merged] =
    /^Merge (?:remote-tracking )?branch '(?:origin\/)?([^']+)'(?! into ')/.exec(subject) ?? [];
  return merged === undefined
    ? /[#!]\d|pull request| into '|^Merged? in\b|^Merge "|\brefs\/pull\//i.test(subject)
    : merged !== branch;
}

/** By git's own words, or by a title that names a commit, the branch or its remote, or says so in a word. */
function saysPull(subject: string, branch: string): boolean {
  const words: readonly string[] = subject.toLowerCase().match(/[\p{L}\p{N}/_-]+/gu) ?? [];
  return (
    /^Merge commit '[0-9a-f]+'/.test(subject) ||
    [branch.toLowerCase(), `origin/${branch.toLowerCase()}`, "origin", "upstream"].some((each) =>
      words.includes(each),
    ) ||
    words.some((word) => /^(?:sync|pull)(?:ed|ing|s)?$/.test(word))
  );
}

/** A commit of any line that may be the branch's. */
interface LineCommit {
  readonly parents: readonly string[];
  readonly hasRun: boolean;
  /** Among them; parents come after their children. */
  readonly place: number;
}

async function readLine(
  cwd: string,
  tips: readonly string[],
): Promise<ReadonlyMap<string, LineCommit>> {
  const run = "%(trailers:key=Roast-Bot-Run,valueonly,separator=%x20)";
  const log = ["log", "--first-parent", "--date-order", `--format=%H %P%x00${run}`];
  const output = await runGit([...log, "--end-of-options", ...tips, "--"], { cwd });
  return new Map(
    output.split("\n").map((each, place): [string, LineCommit] => {
      const [ids = "", told = ""] = each.split("\0");
      const [id = "", ...parents] = ids.split(" ");
      return [id, { parents, hasRun: told !== "", place }];
    }),
  );
}

/** Who works on a request beside the bot lacks its runs; who pulls has had none of their own. */
function judgeMerge(
  { id, own, pulled, isTitled }: Merge,
  line: ReadonlyMap<string, LineCommit>,
): Pull | undefined {
  const [ours, theirs] = listBeside([own, pulled], line);
  const hasRun = (ids: readonly string[]): boolean => ids.some((each) => line.get(each)?.hasRun);
  if (hasRun(ours) || !(isTitled || hasRun(theirs))) return undefined;
  return { merge: id, pulled, brought: new Set(hasRun(theirs) ? ours : []) };
}

const [first, second, both] = [1, 2, 3];

/** What each of two commits has in its past, itself included, and the other one lacks. */
function listBeside(
  [one, other]: readonly [string, string],
  line: ReadonlyMap<string, LineCommit>,
): readonly [readonly string[], readonly string[]] {
  const sides = new Map([
    [one, first],
    [other, one === other ? both : second],
  ]);
  const beside: Record<number, string[]> = { [first]: [], [second]: [] };
  const pending = new Set([one, other]);
  while ([...pending].some((id) => sides.get(id) !== both)) {
    const placeOf = (id: string): number => line.get(id)?.place ?? Infinity;
    const id = [...pending].reduce((next, each) => (placeOf(each) < placeOf(next) ? each : next));
    pending.delete(id);
    const side = sides.get(id) ?? both;
    beside[side]?.push(id);
    for (const parent of line.get(id)?.parents ?? []) {
      if (!line.has(parent)) continue;
      sides.set(parent, (sides.get(parent) ?? 0) | side);
      pending.add(parent);
    }
  }
  return [beside[first] ?? [], beside[second] ?? []];
}
