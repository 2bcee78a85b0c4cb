import type { Person } from "@mea-culpa/formats";
import { replacedRefs } from "../git/mirror.ts";
import { runGit, type RunGitOptions } from "../git/run-git.ts";
import { readLine } from "./main-line.ts";
import { parseSubject } from "./parse-subject.ts";
import { readCommits } from "./read-commits.ts";

interface AuthorsTime {
  /** `(from, to]`; instants in ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly isTheirs: (person: Person) => boolean;
}

/** How many of somebody's commits of a time our mirror saw on the branch that was replaced since. */
export async function findReplaced(
  branch: string,
  { from, to, isTheirs }: AuthorsTime,
  git: RunGitOptions,
): Promise<number> {
  const gone = [`--glob=${replacedRefs}`, "--not", "--end-of-options", branch];
  const commits = await readCommits(await readLine(gone, { ...git, from, to }), git);
  return commits.filter(({ author }) => isTheirs(author)).length;
}

/** A commit of the main line by its two clocks, in seconds since 1970. */
interface ClockedCommit {
  readonly committedAt: number;
  readonly authoredAt: number;
  readonly author: Person;
  /** The request that its subject names. */
  readonly number: number | undefined;
}

/**
 * How many of somebody's commits were written in a time and committed after it, all at once with what
 * nobody lands at once: the work of several people or requests, or the history from its first commit
 * on. Such a line was put together anew, and when they first landed its dates no longer tell.
 */
export async function findRewritten(
  branch: string,
  { from, to, isTheirs }: AuthorsTime,
  git: RunGitOptions,
): Promise<number> {
  const [opens, closes] = [Date.parse(from) / 1000, Date.parse(to) / 1000];
  const format = "--format=%ct%x00%at%x00%aN%x00%aE%x00%s";
  const walk = ["log", "--first-parent", "--reverse", "--encoding=UTF-8", format];
  const printed = await runGit([...walk, "--end-of-options", branch, "--"], git);
  const line = printed.split("\n").filter(Boolean).map(parseClocks);
  let found = 0;
  for (const [at, together] of groupByMoment(line).entries()) {
    const written = together.filter(
      ({ authoredAt, committedAt, author }) =>
        authoredAt > opens && authoredAt <= closes && committedAt > closes && isTheirs(author),
    );
    if (written.length === 0) continue;
    const people = new Set(together.map(({ author }) => author.mail.toLowerCase()));
    const numbers = new Set(together.flatMap(({ number }) => number ?? []));
    const isWhole = at === 0 && together.length > 1;
    if (isWhole || people.size > 1 || numbers.size > 1) found += written.length;
  }
  return found;
}

function parseClocks(text: string): ClockedCommit {
  const [committed, authored, name = "", mail = "", subject = ""] = text.split("\0");
  return {
    committedAt: Number(committed),
    authoredAt: Number(authored),
    author: { name, mail },
    number: parseSubject(subject).number,
  };
}

/** Seconds that a rebase may take from one commit to the next. */
const pause = 10;

/** Commits that follow each other on the line and were committed at one moment. */
function groupByMoment(line: readonly ClockedCommit[]): readonly (readonly ClockedCommit[])[] {
  const groups: ClockedCommit[][] = [];
  for (const commit of line) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const isWithin =
      before !== undefined && Math.abs(commit.committedAt - before.committedAt) <= pause;
    if (group !== undefined && isWithin) group.push(commit);
    else groups.push([commit]);
  }
  return groups;
}
