import type { DefaultBranch } from "./default-branch.ts";
import { runGit } from "./run-git.ts";

/** A merge on a branch's own line by which somebody pulled the branch into theirs, and pushed that. */
export interface Pull {
  readonly merge: string;
  /** The branch as it was before: git calls it the second parent. */
  readonly pulled: string;
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
      if (pulled === undefined || pulls.has(merge)) continue;
      if (await isPull(subject, { cwd, name, own, pulled })) found.push({ merge, pulled });
    }
    for (const pull of found) pulls.set(pull.merge, pull);
    tips = found.map(({ pulled }) => pulled);
  }
  return [...pulls.values()];
}

async function isPull(
  subject: string,
  merge: {
    readonly cwd: string;
    readonly name: string;
    readonly own: string;
    readonly pulled: string;
  },
): Promise<boolean> {
  const { cwd, name, own, pulled } = merge;
  const [, merged] =
    /^Merge (?:remote-tracking )?branch '(?:origin\/)?([^']+)'(?! into ')/.exec(subject) ?? [];
  if (merged !== undefined) return merged === name;
  if (!mayPull(subject, name)) return false;
  // Who works on a request beside the bot lacks its runs; who pulls has had none of their own.
  const ahead = ["rev-list", "--max-count=1", "--grep=^Roast-Bot-Run: ", own, `^${pulled}`, "--"];
  return (await runGit(ahead, { cwd })).trim() === "";
}

/**
 * Whether a merge that git did not name may be of the branch itself: it names a commit, the branch or its
 * remote, or says so in a word. One with a number or a topic is of a request.
 */
function mayPull(subject: string, branch: string): boolean {
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
