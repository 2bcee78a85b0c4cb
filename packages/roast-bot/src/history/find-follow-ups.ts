import type { Change } from "../change/change.ts";
import { cleanLine } from "../change/clean-text.ts";
import { readMainLine } from "../change/main-line.ts";
import { parseSubject } from "../change/parse-subject.ts";
import type { CommitRecord } from "../change/parse-commit-records.ts";
import { readCommits } from "../change/read-commits.ts";
import { runGit, type RunGitOptions } from "../git/run-git.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";
import { findNames } from "./find-names.ts";
import type { Life } from "./lives.ts";

/** A later commit of the main line whose subject names the change, or something born in it. */
export interface FollowUp {
  readonly sha: string;
  readonly subject: string;
  /** ISO 8601 with the committer's own offset. */
  readonly at: string;
  /** What of the change it names: `#214`, or a definition. */
  readonly names: string;
}

/** A name made of several words, as code writes them; a single word is anybody's. */
const tellingName = /^(?=.{6,})(?:\w*[A-Za-z]_+[A-Za-z]\w*|_?[A-Za-z]+[a-z][A-Z]\w*)$/;

/** Finds what was committed to `branch` from the merge `until` then, oldest first. */
export async function findFollowUps(
  { change, lives }: { readonly change: Change; readonly lives: readonly Life[] },
  { branch, until, git }: FollowUpOptions,
): Promise<readonly FollowUp[]> {
  const { mergedAt, mergeCommit, number, base } = change;
  const line = await readMainLine(branch, { ...git, from: mergedAt, to: until });
  const names = lives
    .filter(({ goneIn }) => goneIn === undefined)
    .map(({ name }) => name.split(".").at(-1) ?? name)
    .filter((name) => tellingName.test(name));
  const wanted = [...(number === undefined ? [] : [`#${number}`]), ...new Set(names)];
  const found = (await readCommits(line, git)).flatMap((commit) => {
    if (commit.sha === mergeCommit) return [];
    return wanted.flatMap((name) => toFollowUp(commit, name) ?? []);
  });
  // A later commit that says a name which the project had before need not mean this change.
  const known = await findNames(
    new Set(found.map((each) => each.names).filter((name) => tellingName.test(name))),
    base,
    git,
  );
  const own = found.filter(({ names: name }) => !known.has(name));
  // What is said of a change by its number is not its end where it has landed once more.
  const isNumbered = ({ names: name }: FollowUp): boolean => name === `#${number}`;
  const isBack = own.some(isNumbered) && (await landsAgain(change, { branch, git }));
  const told = isBack ? own.filter((each) => !isNumbered(each)) : own;
  return told.filter(({ sha }, at) => told[at - 1]?.sha !== sha);
}

/** Whether the branch has the title of the change once more after it, in the slot or behind it. */
async function landsAgain(
  { title, mergeCommit }: Pick<Change, "title" | "mergeCommit">,
  { branch, git }: Pick<FollowUpOptions, "branch" | "git">,
): Promise<boolean> {
  const text = parseSubject(title).text.toLowerCase();
  const having = ["--fixed-strings", "--regexp-ignore-case", `--grep=${text}`];
  const listed = await runGit(
    ["rev-list", "--first-parent", ...having, "--end-of-options", `^${mergeCommit}`, branch, "--"],
    git,
  );
  const commits = await readCommits(listed.split("\n").filter(Boolean), git);
  // A merge has the title below its subject.
  return commits.some(({ message }) =>
    message.split("\n").some((line) => {
      const said = parseSubject(line).text.toLowerCase();
      return said === text || (/^revert ["“]revert ["“]/.test(said) && said.includes(text));
    }),
  );
}

/** A commit as one that names something, if its subject does. */
export function toFollowUp(
  { sha, message, committedAt }: CommitRecord,
  name: string,
): FollowUp | undefined {
  const subject = redactSecrets(cleanLine(message.split("\n", 1)[0] ?? ""));
  return hasWord(subject, name) ? { sha, subject, at: committedAt, names: name } : undefined;
}

export interface FollowUpOptions {
  readonly branch: string;
  /** ISO 8601. */
  readonly until: string;
  readonly git: RunGitOptions;
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at === -1) return false;
  const [before = "", after = ""] = [text[at - 1], text[at + word.length]];
  return !/[\p{L}\p{N}_]/u.test(before) && !/[\p{L}\p{N}_]/u.test(after);
}
