import { findAuthor, groupPeople, parseCoAuthors } from "../change/authorship.ts";
import type { Change } from "../change/change.ts";
import { cleanLine } from "../change/clean-text.ts";
import { readCommits } from "../change/read-commits.ts";
import { fetchMissing } from "../git/fetch-missing.ts";
import { isMachine } from "../git/machines.ts";
import { isShallow } from "../git/clone-limits.ts";
import type { RunGitOptions } from "../git/run-git.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";
import { blame } from "./blame.ts";
import { findDeletions } from "./find-deletions.ts";

/**
 * A commit from before the change, with which lines came that the change takes out: one of the author's own of
 * the last weeks, where it is said to be nothing else.
 */
export interface Origin {
  /** It is one of years ago, whoever's. */
  readonly isOld?: true;
  /** Somebody else wrote it, or a machine; else the author of the change. */
  readonly byOthers?: true;
  readonly sha: string;
  readonly subject: string;
  /** When it was committed, ISO 8601. */
  readonly at: string;
  /** How many came with it, or went, of the lines that are looked at; git may count more. */
  readonly lines: number;
  /** The longest run of them: the file's path at the merge, and line numbers just before the change. */
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/** How long before the merge lines may have come, in days: blame looks no further, and stays quick. */
const window = 28;

/** Nor at more of a change than its most changed files. */
const mostFiles = 8;

/** How origins are looked for. */
export interface OriginOptions extends RunGitOptions {
  /** How many versions of files a partial mirror may be asked for, to find what is of years ago. */
  readonly most?: number;
}

/** Finds the author's own commits of the last weeks with which lines came that the change takes out, and the oldest of all. */
export async function findOrigins(change: Change, git: OriginOptions): Promise<readonly Origin[]> {
  return [...(await findRecent(change, git)), ...(await findOldest(change, git))];
}

/** In days before the merge. */
const leastOld = 730;

/** In lines that go, and the files they stand in: of more, blame takes its time. */
const mostAsked = { lines: 100, files: 6 } as const;

/** What a line of years ago is worth of them. */
const mostVersions = 200;

/**
 * Finds with which commit a line came that had stood for years, where the change takes out few: the line that
 * has most to do with its title, and of several the oldest.
 */
async function findOldest(
  change: Change,
  { most = mostVersions, ...git }: OriginOptions,
): Promise<readonly Origin[]> {
  const files = findDeletions(
    change,
    (role, language) =>
      role === "config" || role === "doc" || (role === "source" && language !== "unknown"),
  );
  const count = files.reduce((sum, { lines }) => sum + lines.length, 0);
  if (count === 0 || count > mostAsked.lines || files.length > mostAsked.files) return [];
  // Of what is oldest in it nothing is known.
  if (isShallow(git.cwd)) return [];
  const paths = files.map(({ before }) => before);
  if (!(await fetchMissing({ commits: [change.base], paths, most }, git))) return [];
  const found: (Place & { readonly sha: string })[] = [];
  for (const file of files) {
    for (const [line, sha] of await blame(file, { base: change.base, git })) {
      found.push({ sha, path: file.path, line });
    }
  }
  const commits = await readCommits([...new Set(found.map(({ sha }) => sha))], git);
  const old = commits
    .filter(({ committedAt }) => isOld(committedAt, change.mergedAt))
    .toSorted((one, other) => Date.parse(one.committedAt) - Date.parse(other.committedAt));
  const titled = readNouns(change.title);
  const [best] = old
    .flatMap((commit) =>
      found.flatMap((place) => (place.sha === commit.sha ? { commit, place } : [])),
    )
    .map((each) => ({
      ...each,
      shared: readNouns(readLine(change, each.place)).intersection(titled).size,
    }))
    .toSorted((one, other) => other.shared - one.shared);
  if (best === undefined) return [];
  const { sha, message, committedAt: at } = best.commit;
  const { path, line } = best.place;
  const subject = redactSecrets(cleanLine(message.split("\n", 1)[0] ?? ""));
  const lines = found.filter((each) => each.sha === sha).length;
  const byOthers = knowAuthor(change)(best.commit.author) ? {} : { byOthers: true as const };
  return [{ isOld: true, sha, subject, at, ...byOthers, lines, path, from: line, to: line }];
}

function isOld(at: string, mergedAt: string): boolean {
  return Date.parse(mergedAt) - Date.parse(at) >= leastOld * 86_400_000;
}

/** Words that may name something. */
function readNouns(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu));
}

/** What a line was that the change takes out. */
function readLine({ files }: Change, { path, line }: Place): string {
  const lines = files
    .filter((file) => file.path === path)
    .flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines));
  return lines.find((each) => each.kind === "deleted" && each.before === line)?.text ?? "";
}

/**
 * Finds with which of the author's own commits of the four weeks before the merge the lines of source
 * came that the change takes out or rewrites; those with most lines first. What only moved or was
 * re-indented was not taken out; imports and comments are not looked at.
 */
async function findRecent(change: Change, git: RunGitOptions): Promise<readonly Origin[]> {
  const files = findDeletions(
    change,
    (role, language) => role === "source" && !written.has(language),
  )
    .toSorted((a, b) => b.lines.length - a.lines.length)
    .slice(0, mostFiles);
  if (files.length === 0) return [];
  const after = new Date(Date.parse(change.mergedAt) - window * 86_400_000).toISOString();
  const paths = files.map(({ before }) => before);
  if (!(await fetchMissing({ commits: [change.base], after, paths }, git))) return [];
  const found = new Map<string, Place[]>();
  for (const file of files) {
    for (const [line, sha] of await blame(file, { base: change.base, after, git })) {
      const places = found.get(sha);
      if (places === undefined) found.set(sha, [{ path: file.path, line }]);
      else places.push({ path: file.path, line });
    }
  }
  const own = new Set(change.commits.map(({ sha }) => sha));
  const isAuthor = knowAuthor(change);
  const commits = await readCommits(
    [...found.keys()].filter((sha) => !own.has(sha)),
    git,
  );
  return (
    commits
      // Which lines of a squash are whose is not known where others had a part in it.
      .filter(
        ({ author, message }) =>
          isAuthor(author) &&
          parseCoAuthors(message).every((other) => isAuthor(other) || isMachine(other)),
      )
      .map(({ sha, message, committedAt }): Origin => {
        const places = found.get(sha) ?? [];
        const subject = redactSecrets(cleanLine(message.split("\n", 1)[0] ?? ""));
        const run = findLongestRun(places);
        return { sha, subject, at: committedAt, lines: places.length, ...run };
      })
      .toSorted((a, b) => b.lines - a.lines)
  );
}

interface Place {
  readonly path: string;
  readonly line: number;
}

type Run = Pick<Origin, "path" | "from" | "to">;

/** The longest stretch of lines that stand below one another, the first of several. */
function findLongestRun(places: readonly Place[]): Run {
  const runs: Run[] = [];
  for (const { path, line } of places) {
    const last = runs.at(-1);
    const goesOn = last !== undefined && last.path === path && last.to + 1 === line;
    if (goesOn) runs[runs.length - 1] = { ...last, to: line };
    else runs.push({ path, from: line, to: line });
  }
  const length = ({ from, to }: Run): number => to - from;
  return runs.reduce((best, run) => (length(run) > length(best) ? run : best));
}

/** What is laid out rather than programmed: pages are written anew as a matter of course, and dumps by machines. */
const written: ReadonlySet<string> = new Set(
  "unknown html css scss less sass svg xml yaml json toml markdown text".split(" "),
);

/** Tells the change's author, under any of the names and mails known from its commits. */
function knowAuthor(change: Change): (person: Change["author"]) => boolean {
  const isOwn = findAuthor(change);
  const known = [change.author, ...change.commits.map(({ author }) => author).filter(isOwn)];
  return (person) =>
    !isMachine(person) &&
    groupPeople([...known, person]).some(
      (group) => group.includes(person) && known.some((each) => group.includes(each)),
    );
}
