import type { Person } from "@mea-culpa/formats";
import { runGit, type RunGitOptions } from "../git/run-git.ts";
import type { Author } from "../promise/promise.ts";
import { parseCoAuthors, parseWriters } from "./authorship.ts";
import { machineName } from "../git/machines.ts";
import { isGroup, isNobody, mayBeSame } from "../git/same-person.ts";
import { findReplaced, findRewritten } from "./find-rewritten.ts";
import { isAuthor } from "./find-candidates.ts";
import type { Candidate } from "./change.ts";
import { isLineOfWork, readLine } from "./main-line.ts";
import type { SourceRepository } from "./open-repository.ts";
import type { CommitRecord } from "./parse-commit-records.ts";
import { parseMergeMessage } from "./parse-merge-message.ts";
import { readCommits } from "./read-commits.ts";

/** A time that is over, and what was found of the author's in it. */
export interface SearchedTime {
  /** The slot is half-open, `(from, to]`; instants in ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** The present; later dates than that are no dates. */
  readonly now: string;
  readonly author: Author;
  readonly candidates: readonly Candidate[];
}

/**
 * What a history holds of a time that is the author's, or may be, and is no part of a candidate; in
 * words. None of it can be roasted, and none of it is silence.
 */
export async function findLeftOver(
  { branch, left }: Pick<SourceRepository, "branch" | "left">,
  options: SearchedTime,
  git: RunGitOptions,
): Promise<readonly string[]> {
  const { from, to, author } = options;
  const covered = await listCovered(options, git);
  const isLeft = (commit: CommitRecord): boolean =>
    !covered.has(commit.sha) && isBy(commit, author);
  const shas = await readLine(["--end-of-options", branch], { ...git, from, to });
  const commits = await readCommits(shas, git);
  const theirs = commits.filter(isLeft);
  const merges = theirs.filter(
    (commit) => commit.parents.length > 1 && isAuthor(commit.author, author),
  ).length;
  const misdated = (await readCommits(await listMisdated(branch, options, git), git)).filter(
    isLeft,
  );
  const elsewhere = await findElsewhere(branch, options, git);
  const beside = elsewhere > 0 ? 0 : await countBeside(branch, options, git);
  const isTheirs = (person: Person): boolean => isAuthor(person, author);
  const unfinished =
    left === undefined ? [] : await readLine([left, `^${branch}`], { ...git, from, to });
  const onLeft = (await readCommits(unfinished, git)).filter((commit) => isBy(commit, author));
  const replaced = await findReplaced(branch, { from, to, isTheirs }, git);
  const rewritten = await findRewritten(branch, { from, to, isTheirs }, git);
  const namesakes = [...new Set(commits.flatMap((commit) => findNamesakes(commit, author)))];
  // A queue that merges what others wrote says who they are.
  const nobodies = commits
    .filter(({ parents, author: who }) => parents.length < 2 || !isGroup(who.name))
    .map((commit) => commit.author)
    .filter(isNobody);
  return [
    ...tell(theirs.length - merges, {
      one: "commit of theirs of this time in the history landed in a way that can't be told",
      many: "commits of theirs of this time in the history landed in a way that can't be told",
    }),
    ...(merges === 0
      ? []
      : [`they merged ${merges === 1 ? "1 branch" : `${merges} branches`} of others in this time`]),
    ...tell(misdated.length, {
      one: "commit of theirs has a date that can't be right, and may have landed in this time",
      many: "commits of theirs have dates that can't be right, and may have landed in this time",
    }),
    ...tell(elsewhere, {
      one: "request of theirs landed in this time on another branch",
      many: "requests of theirs landed in this time on other branches",
    }),
    ...tell(beside, {
      one: "landing of theirs is on another branch that others build upon, or below a tag",
      many: "landings of theirs are on other branches that others build upon, or below tags",
    }),
    ...tell(onLeft.length, {
      one: "commit of theirs of this time is on the branch that is checked out; if it has landed there, name that by `branch`",
      many: "commits of theirs of this time are on the branch that is checked out; if they have landed there, name that by `branch`",
    }),
    ...tell(replaced, {
      one: "commit of theirs of this time stood on the branch in an earlier run, and does no more",
      many: "commits of theirs of this time stood on the branch in an earlier run, and do no more",
    }),
    ...tell(rewritten, {
      one: "commit of theirs was written in this time, in a history that was rewritten since",
      many: "commits of theirs were written in this time, in a history that was rewritten since",
    }),
    ...namesakes
      .slice(0, 3)
      .map(
        (who) =>
          `${who} committed in this time, and may be them; if so, add the name or the address to \`who\``,
      ),
    ...[...new Set(nobodies.map(tellPerson))]
      .slice(0, 3)
      .map(
        (who) =>
          `${who} committed in this time, which may be nobody’s own name; if it is theirs, add the address to \`who\``,
      ),
  ];
}

function tell(
  count: number,
  { one, many }: { readonly one: string; readonly many: string },
): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? `1 ${one}` : `${count} ${many}`];
}

/** Whether somebody wrote a commit, or its message says that they have a part in it. */
function isBy({ author: writer, message }: CommitRecord, author: Author): boolean {
  return [writer, ...parseWriters(message)].some((person) => isAuthor(person, author));
}

async function listCovered(
  { candidates }: SearchedTime,
  git: RunGitOptions,
): Promise<ReadonlySet<string>> {
  const covered = new Set<string>();
  for (const { base, mergeCommit } of candidates) {
    const walk = ["rev-list", "--end-of-options", mergeCommit, `^${base}`];
    for (const sha of (await runGit(walk, git)).split("\n")) covered.add(sha);
  }
  return covered;
}

/** Milliseconds by which the clocks of those who commit may differ. */
const usualSkew = 3_600_000;

/**
 * The commits of the main line whose dates are before those of what they were built upon (`git am
 * --committer-date-is-author-date`, a machine without a clock) or after the present. They landed
 * between their neighbours, which may have been within the time.
 */
async function listMisdated(
  branch: string,
  { from, to, now }: SearchedTime,
  git: RunGitOptions,
): Promise<readonly string[]> {
  const walk = ["rev-list", "--timestamp", "--first-parent", "--reverse", "--end-of-options"];
  const line = (await runGit([...walk, branch, "--"], git)).split("\n").flatMap((text) => {
    const [seconds = "", sha] = text.split(" ");
    return sha === undefined ? [] : [{ sha, at: Number(seconds) * 1000 }];
  });
  const [opens, closes, present] = [from, to, now].map((moment) => Date.parse(moment));
  if (opens === undefined || closes === undefined || present === undefined) return [];
  let before = -Infinity;
  let waiting: string[] = [];
  const found: string[] = [];
  for (const { sha, at } of line) {
    const isBehind = at < before - usualSkew;
    if (isBehind || at > present + usualSkew) {
      // What is dated into the time was looked at with it.
      if (at <= opens || at > closes) waiting.push(sha);
      continue;
    }
    if (at > opens && before <= closes) found.push(...waiting);
    waiting = [];
    before = Math.max(before, at);
  }
  return before <= closes ? [...found, ...waiting] : found;
}

/** How many requests of theirs were merged into other branches: a main line may be kept elsewhere. */
async function findElsewhere(
  branch: string,
  { from, to, author }: SearchedTime,
  git: RunGitOptions,
): Promise<number> {
  const others = ["--branches", "--remotes", "--tags", "--not", "--end-of-options", branch];
  const commits = await readCommits(await readLine(others, { ...git, from, to }), git);
  const landed = commits.filter(({ message }) => parseMergeMessage(message)?.number !== undefined);
  return (await pickTheirs(landed, { branch, author }, git)).length;
}

/** Those of these commits that are the author's, or merged what is so by its head and was not on the branch. */
async function pickTheirs(
  commits: readonly CommitRecord[],
  { branch, author }: { readonly branch: string; readonly author: Author },
  git: RunGitOptions,
): Promise<readonly CommitRecord[]> {
  if (commits.length === 0) return [];
  const shas = commits.flatMap(({ parents }) => parents.slice(1));
  const input = [...shas, `^${branch}`].join("\n");
  const beside = new Set((await runGit(["rev-list", "--stdin"], { ...git, input })).split("\n"));
  const heads = await readCommits(
    shas.filter((sha) => beside.has(sha)),
    git,
  );
  const theirs = new Set(heads.filter((head) => isBy(head, author)).map(({ sha }) => sha));
  return commits.filter((commit) =>
    commit.parents.length > 1
      ? commit.parents.slice(1).some((head) => theirs.has(head))
      : isBy(commit, author),
  );
}

/** How often theirs landed without a request on branches that, by their names, are lines of work themselves, or below tags. */
async function countBeside(
  branch: string,
  { from, to, author }: SearchedTime,
  git: RunGitOptions,
): Promise<number> {
  const listed = await runGit(
    ["for-each-ref", "--format=%(refname)", "refs/heads", "refs/remotes"],
    git,
  );
  const lines = listed.split("\n").filter(isLineOfWork);
  // What has a tag is out, wherever it stands.
  const walk = ["--first-parent", "--tags", "--end-of-options", ...lines, `^${branch}`];
  const commits = await readCommits(await readLine(walk, { ...git, from, to }), git);
  return (await pickTheirs(commits, { branch, author }, git)).length;
}

/** Who of a commit's people goes by another name and may be the author all the same. */
function findNamesakes({ author: writer, message }: CommitRecord, author: Author): string[] {
  const isNamesake = (person: Person): boolean =>
    !isAuthor(person, author) && machineName(person) === undefined && mayBeSame(person, author);
  return [writer, ...parseCoAuthors(message)].filter(isNamesake).map(tellPerson);
}

function tellPerson({ name, mail }: Person): string {
  return `“${name}” <${mail}>`;
}
