import type { Change, ChangeCommit } from "../change/change.ts";
import { findRoles } from "../change/find-roles.ts";
import { isTelling } from "../change/moved-lines.ts";
import type { SourceGit, SourceRepository } from "../change/open-repository.ts";
import type { Definition } from "../code/find-definitions.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import { GitError } from "../git/git-error.ts";
import type { RunGitOptions } from "../git/run-git.ts";
import type { NewDependency } from "../change/new-dependencies.ts";
import { findUnnamed } from "./find-unnamed.ts";
import { type Blob, BlobReader, longestBlob, parseDefinitions } from "./blob-reader.ts";
import { findCopiedLines } from "./find-copied-lines.ts";
import { type About, findAbout } from "./find-about.ts";
import { findFollowUps, type FollowUp } from "./find-follow-ups.ts";
import { findHandEdited, type HandEdited } from "./find-hand-edited.ts";
import { findNames } from "./find-names.ts";
import { findOrigins, type Origin } from "./find-origins.ts";
import { type CommitStep, type FileStep, followLives, type Life } from "./lives.ts";
import { type Introduction, readIntroductions } from "./read-introductions.ts";
import { lastName, readTouchedDefinitions, type TouchedDefinition } from "./touched-definitions.ts";
import { computeSurvival, type Survival } from "./survival.ts";

/** What became of a change: inside its branch and after it. */
export interface History {
  readonly survival: readonly Survival[];
  /** Of source code; what tests define for themselves is not among them. */
  readonly lives: readonly JudgedLife[];
  /** What the merged diff touches, whole. */
  readonly definitions: readonly TouchedDefinition[];
  readonly followUps: readonly FollowUp[];
  /** The project's first, if it has one. */
  readonly introductions: readonly Introduction[];
  /** With what lines came that the change takes out, and what had taken out lines that it puts in. */
  readonly origins: readonly Origin[];
  /** Dependencies that it adds and that nothing else at the merge names. */
  readonly unnamed: readonly NewDependency[];
  readonly handEdited: readonly HandEdited[];
  /** Where the project says what it is. */
  readonly about: About | undefined;
  /** Lines, trimmed, of documents, of comment and of tests what declares them, that it adds and of which it is not known that they are new. */
  readonly copiedLines: ReadonlySet<string>;
  /** What was not looked at, in words; usually empty. */
  readonly leftOut: readonly string[];
}

/** A life with what the merge says of it, whatever the commits say. */
export interface JudgedLife extends Life {
  /** Whether no commit took it away, or the merge has its name after all, wherever. */
  readonly isAtMerge: boolean;
  /** The percentage of its last telling lines that stand at the merge; only where it is gone. */
  readonly percentLeft?: number;
  /** How many lines it had at last, likewise. */
  readonly lastLines?: number;
  /** The definition that came in its place, by its whole name, where one has most of those lines. */
  readonly heir?: string;
}

export interface CollectHistoryOptions extends SourceGit {
  /** Follow-ups after this moment are not known yet: the end of the slot, ISO 8601. */
  readonly until: string;
}

/**
 * Follows a change through git: the lines and definitions that its commits brought to the merge, and
 * its names on the main line afterwards. Costs a few git processes and the reading of each file's
 * state after each commit, so it is meant for a chosen change, not for every candidate.
 */
export async function collectHistory(
  repository: SourceRepository,
  change: Change,
  { until, signal, settings = {} }: CollectHistoryOptions,
): Promise<History> {
  const git = { cwd: repository.directory, settings, ...(signal && { signal }) };
  await using objects = new CatFileBatch({ cwd: git.cwd, settings, maxBytes: longestBlob });
  const reader = new BlobReader(objects);
  const classify = findRoles(change);
  // Documents, data and what machines wrote have no lives worth telling.
  const altered = findAlteredPaths(change);
  const isFollowed = (path: string) =>
    ["source", "test"].includes(classify(path)) && !altered.has(path);
  const isSource = (path: string) => classify(path) === "source";
  const followed = change.files.filter(({ path, binary }) => !binary && isFollowed(path));
  const atMerge = await Promise.all(
    followed.map(async ({ path }) => (await reader.read(`${change.mergeCommit}:${path}`)).text),
  );
  const commits = change.commitsKnown ? change.commits : [];
  const texts = [...atMerge, ...(await readElsewhere({ change, commits, isFollowed }, reader))];
  const steps = await readSteps(commits, { reader, isFollowed });
  const lives = await judgeLives(
    followLives(steps).filter(({ path, moves }) =>
      [path, ...moves.map(({ to }) => to)].some(isSource),
    ),
    { commits, reader, texts, mergeCommit: change.mergeCommit, git },
  );
  // What was not read would be taken for what is not there.
  const inside: Pick<History, "survival" | "lives" | "leftOut"> = reader.refused
    ? {
        survival: [],
        lives: [],
        leftOut: ["What became of the change inside its branch was not followed: it is too large."],
      }
    : {
        survival: computeSurvival(commits, { isFollowed, atMerge: texts }),
        lives,
        leftOut: [],
      };
  const origins = await readOrigins(change, git);
  return {
    ...inside,
    leftOut: [
      ...inside.leftOut,
      ...(origins === undefined
        ? ["Where its lines came from was not looked at: the clone lacks what stood there before."]
        : []),
      ...(altered.size > 0
        ? ["Files whose paths have secrets or invisible characters in them were not followed."]
        : []),
    ],
    definitions: await readTouchedDefinitions(change, git),
    origins: origins ?? [],
    introductions: await readIntroductions(change, reader),
    unnamed: await findUnnamed(change, git),
    handEdited: await findHandEdited(change, git),
    about: await findAbout(change, reader),
    copiedLines: await findCopiedLines(change, git),
    followUps: await findFollowUps(
      { change, lives: inside.lives },
      { branch: repository.branch, until, git },
    ),
  };
}

/** Nothing where git can't read an older version: a roast does not fail for what would only adorn it. */
async function readOrigins(
  change: Change,
  git: RunGitOptions,
): Promise<readonly Origin[] | undefined> {
  try {
    return await findOrigins(change, git);
  } catch (cause) {
    if (!(cause instanceof GitError)) throw cause;
    return undefined;
  }
}

/** The paths by which git can't be asked for a file; its lines would seem to be gone. */
function findAlteredPaths({ files, commits }: Change): ReadonlySet<string> {
  const touched = [...files, ...commits.flatMap((commit) => commit.files)];
  return new Set(
    touched
      .filter(({ pathAltered }) => pathAltered)
      .flatMap(({ path, previousPath = path }) => [path, previousPath]),
  );
}

/**
 * Reads what the merge holds of files that commits touched and the merged diff does not: a branch
 * that began on another has commits whose work landed with that one, and is there.
 */
async function readElsewhere(
  {
    change,
    commits,
    isFollowed,
  }: {
    readonly change: Change;
    readonly commits: readonly ChangeCommit[];
    readonly isFollowed: (path: string) => boolean;
  },
  reader: BlobReader,
): Promise<readonly string[]> {
  const merged = new Set(change.files.map(({ path }) => path));
  const touched = commits.flatMap(({ files }) => files.filter(({ binary }) => !binary));
  const paths = new Set(touched.map(({ path }) => path).filter(isFollowed)).difference(merged);
  return await Promise.all(
    [...paths].map(async (path) => (await reader.read(`${change.mergeCommit}:${path}`)).text),
  );
}

/** In percent of its telling lines that do not have its name. */
const leastInherited = 75;
const mostGrown = 1.5;

/** Asks the merge about lives: the log of a branch that was merged with others can't know all. */
async function judgeLives(
  lives: readonly Life[],
  {
    commits,
    reader,
    texts,
    mergeCommit,
    git,
  }: {
    readonly commits: readonly ChangeCommit[];
    readonly reader: BlobReader;
    readonly texts: readonly string[];
    readonly mergeCommit: string;
    readonly git: RunGitOptions;
  },
): Promise<readonly JudgedLife[]> {
  // A name that the merge uses lives on, whatever defines it there: a field, a parameter, an import. A
  // document may name what is gone, and say so.
  const names = await findNames(
    new Set(lives.filter(({ goneIn }) => goneIn !== undefined).map(({ name }) => lastName(name))),
    mergeCommit,
    git,
    { only: [":(exclude,icase)*.md", ":(exclude,icase)*.rst", ":(exclude,icase)*.adoc"] },
  );
  const mergedLines = new Set(texts.flatMap((text) => text.split("\n").map((line) => line.trim())));
  const measureEnd = async ({ name, lastPath, goneIn }: Life): Promise<Partial<JudgedLife>> => {
    const end = commits.find(({ position }) => position === goneIn);
    if (end === undefined) return {};
    const file = end.files.find(({ path }) => path === lastPath);
    const { text } = await reader.read(`${end.sha}^:${file?.previousPath ?? lastPath}`);
    const found = (await parseDefinitions(lastPath, text)).find((each) => each.name === name);
    const lines = text.split("\n").slice((found?.from ?? 1) - 1, found?.to ?? 0);
    const telling = lines.filter(isTelling).map((line) => line.trim());
    if (telling.length === 0) return {};
    const left = telling.filter((line) => mergedLines.has(line)).length;
    const heir = await findHeir(telling, { sha: end.sha, path: lastPath, name });
    return {
      percentLeft: (100 * left) / telling.length,
      lastLines: lines.length,
      ...(heir !== undefined && { heir }),
    };
  };
  /** What the commit that took a definition away put in its place: the one that has most of its lines. */
  const findHeir = async (
    telling: readonly string[],
    { sha, path, name }: { readonly sha: string; readonly path: string; readonly name: string },
  ): Promise<string | undefined> => {
    const { text } = await reader.read(`${sha}:${path}`);
    const all = text.split("\n").map((line) => line.trim());
    const scope = name.slice(0, -lastName(name).length);
    const left = telling.filter((line) => !line.includes(lastName(name)));
    if (left.length === 0) return undefined;
    return (await parseDefinitions(path, text)).find((each) => {
      if (each.name.slice(0, -lastName(each.name).length) !== scope) return false;
      const own = new Set(all.slice(each.from - 1, each.to));
      const kept = left.filter((line) => own.has(line)).length;
      // What took a small thing in is not that thing under another name.
      const most = telling.length * mostGrown;
      return (
        kept * 100 >= left.length * leastInherited && [...own].filter(isTelling).length <= most
      );
    })?.name;
  };
  return await Promise.all(
    lives.map(async (life) => ({
      ...life,
      isAtMerge: life.goneIn === undefined || names.has(lastName(life.name)),
      ...(await measureEnd(life)),
    })),
  );
}

async function readSteps(
  commits: readonly ChangeCommit[],
  {
    reader,
    isFollowed,
  }: { readonly reader: BlobReader; readonly isFollowed: (path: string) => boolean },
): Promise<readonly CommitStep[]> {
  const known = new Map<string, Promise<readonly Definition[]>>();
  // What one commit leaves is what the next one finds: each state is parsed once.
  const findInBlob = (path: string, { id, text }: Blob) => {
    const key = `${id} ${path}`;
    const found = known.get(key) ?? parseDefinitions(path, text);
    known.set(key, found);
    return found;
  };
  const steps: CommitStep[] = [];
  for (const { sha, position, files: changed } of commits) {
    const touched = changed.filter(({ path, binary }) => !binary && isFollowed(path));
    const files = await Promise.all(
      touched.map(async ({ path, previousPath }): Promise<FileStep> => {
        const before = await reader.read(`${sha}^:${previousPath ?? path}`);
        const after = await reader.read(`${sha}:${path}`);
        return {
          path,
          ...(previousPath !== undefined && { previousPath }),
          before: await findInBlob(path, before),
          after: await findInBlob(path, after),
        };
      }),
    );
    steps.push({ position, files });
  }
  return steps;
}
