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

/** Where a branch's own line goes on behind a merge of it into somebody's clone, newest first. */
export function findPulls(cwd: string, branch: DefaultBranch): Promise<readonly Pull[]> {
  const pulls = known.get(branch) ?? readPulls(cwd, branch);
  known.set(branch, pulls);
  return pulls;
}

async function readPulls(cwd: string, { ref, tip }: DefaultBranch): Promise<readonly Pull[]> {
  const name = ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, "");
  const pulls = new Map<string, Pull>();
  for (let tips: readonly string[] = [tip]; tips.length > 0;) {
    const log = ["log", "--first-parent", "--merges", "--format=%H %P%x00%s", "--end-of-options"];
    const lines = (await runGit([...log, ...tips, "--"], { cwd })).split("\n");
    const found: Pull[] = [];
    for (const line of lines) {
      const [ids = "", subject = ""] = line.split("\0");
      const [merge = "", own = "", pulled] = ids.split(" ");
      if (pulled === undefined || pulls.has(merge) || !mayPull(subject, name)) continue;
      const ours = await listBeside(cwd, { own, pulled });
      // Who works on a request beside the bot lacks its runs; who pulls has had none of their own.
      if (ours.hasRun) continue;
      const theirs = await listBeside(cwd, { own: pulled, pulled: own });
      found.push({ merge, pulled, brought: theirs.hasRun ? ours.commits : new Set() });
    }
    for (const pull of found) pulls.set(pull.merge, pull);
    tips = found.map(({ pulled }) => pulled);
  }
  return [...pulls.values()];
}

/** What one side of a merge has and the other lacks. */
async function listBeside(
  cwd: string,
  { own, pulled }: { readonly own: string; readonly pulled: string },
): Promise<{ readonly commits: ReadonlySet<string>; readonly hasRun: boolean }> {
  const format = "--format=%H %(trailers:key=Roast-Bot-Run,valueonly,separator=%x20)";
  const log = ["log", format, "--end-of-options", own, `^${pulled}`, "--"];
  const lines = (await runGit(log, { cwd })).split("\n").filter(Boolean);
  const commits = lines.map((line) => line.split(" "));
  return {
    commits: new Set(commits.map(([id = ""]) => id)),
    hasRun: commits.some(([, run]) => run !== undefined && run !== ""),
  };
}

/**
 * Whether a merge may be of the branch itself: by git's own words, or by a title that names a commit, the
 * branch or its remote, or says so in a word. One with a number or a topic is of a request.
 */
function mayPull(subject: string, branch: string): boolean {
  const [, merged] =
    /^Merge (?:remote-tracking )?branch '(?:origin\/)?([^']+)'(?! into ')/.exec(subject) ?? [];
  if (merged !== undefined) return merged === branch;
  if (/[#!]\d|pull request| into '|^Merged? in\b|^Merge "/i.test(subject)) return false;
  const words: readonly string[] = subject.toLowerCase().match(/[\p{L}\p{N}/_-]+/gu) ?? [];
  return (
    /^Merge commit '[0-9a-f]+'/.test(subject) ||
    [branch.toLowerCase(), `origin/${branch.toLowerCase()}`, "origin", "upstream"].some((each) =>
      words.includes(each),
    ) ||
    words.some((word) => /^(?:sync|pull)(?:ed|ing|s)?$/.test(word))
  );
}
