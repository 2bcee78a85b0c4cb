import { CatFileBatch } from "../git/cat-file-batch.ts";
import { type RunGitOptions, runGitCapped } from "../git/run-git.ts";
import { findBranchAuthor } from "./authorship.ts";
import { type Candidate, type Change, type ChangeCommit, changeLimits } from "./change.ts";
import { cleanHunks, cleanText, withShownPaths } from "./clean-text.ts";
import { patchOptions } from "./diff-options.ts";
import type { Landing } from "./group-landed.ts";
import { isTelling, squeeze } from "./moved-lines.ts";
import { parsePatch, type PatchFile } from "./parse-patch.ts";
import { readBranch } from "./read-branch.ts";

/** What landed: the diff against the line below, as far as it was read. */
type LandedFile = Pick<Change["files"][number], "path" | "previousPath" | "hunks"> &
  Partial<Pick<Change["files"][number], "additions" | "deletions" | "binary">>;

type Commit = Pick<ChangeCommit, "sha" | "files" | "diff">;

/** The commits of a branch of which its merge brought nothing. */
export interface IdleCommits {
  /** Fewer than one in four of their lines is in what landed, or went again on the branch. */
  readonly idle: ReadonlySet<string>;
  /** Those of them that the line had before, or that lie below such a one on the branch. */
  readonly landedBefore: ReadonlySet<string>;
}

interface Surroundings {
  /** The line that it landed on, just before. */
  readonly base: string;
  readonly files: readonly LandedFile[];
  readonly git: RunGitOptions;
}

/**
 * Finds the commits, in the order of the branch, that are nobody's part in what landed: those of a branch
 * below that was squashed, rebased or picked into the line by itself. What was tried on the branch and
 * taken out again is none of them.
 */
export async function findIdleCommits(
  commits: readonly Commit[],
  { base, files, git }: Surroundings,
): Promise<IdleCommits> {
  const landed = readSides(files);
  const paths = new Set(files.flatMap(({ path, previousPath = path }) => [path, previousPath]));
  const unread = new Set(
    files.flatMap(({ path, hunks, additions = 0, deletions = 0 }) =>
      hunks.length === 0 && additions + deletions > 0 ? [path] : [],
    ),
  );
  const sides = commits.map(({ diff = [] }) => readSides(diff));
  const counts = {
    added: countIn(sides.map(({ added }) => added)),
    deleted: countIn(sides.map(({ deleted }) => deleted)),
  };
  const touches = countIn(commits.map((commit) => new Set(commit.files.map(({ path }) => path))));
  const idle = commits.filter((commit, at) => {
    const own = sides[at];
    const touched = commit.files.map(({ path }) => path);
    if (own === undefined || commit.diff === undefined || touched.length === 0) return false;
    if (touched.some((path) => unread.has(path))) return false;
    const isElsewhere = !touched.some((path) => paths.has(path));
    if (own.added.size + own.deleted.size > 0) return !isAnyOf(own, { landed, counts });
    return isElsewhere && touched.every((path) => touches.get(path) === 1);
  });
  const proven = await findInBase(idle, { base, git });
  const last = commits.findLastIndex(({ sha }) => proven.has(sha));
  const below = commits.slice(0, last + 1).map(({ sha }) => sha);
  const shas = new Set(idle.map(({ sha }) => sha));
  return { idle: shas, landedBefore: shas.intersection(new Set(below)) };
}

/** The telling lines of a diff, without their white space. */
interface Sides {
  readonly added: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
}

type Counts = Readonly<Record<keyof Sides, ReadonlyMap<string, number>>>;

/** In how many of some sets each of their texts is. */
function countIn(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const text of set) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function readSides(files: readonly Pick<PatchFile, "hunks">[]): Sides {
  const lines = files.flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines));
  const read = (side: "added" | "deleted") =>
    new Set(
      lines.flatMap(({ kind, text }) => (kind === side && isTelling(text) ? squeeze(text) : [])),
    );
  return { added: read("added"), deleted: read("deleted") };
}

/** Whether more than here and there a line of a commit landed, or went again on the branch. */
function isAnyOf(
  own: Sides,
  { landed, counts }: { readonly landed: Sides; readonly counts: Counts },
): boolean {
  const { added, deleted } = own;
  const isUndone = (line: string, side: keyof Sides) =>
    (counts[side].get(line) ?? 0) > Number(own[side].has(line));
  const came = [...added].filter(
    // What the line had, and the merge took out, had landed.
    (line) => landed.added.has(line) || (!landed.deleted.has(line) && isUndone(line, "deleted")),
  );
  const went = [...deleted].filter(
    (line) => landed.deleted.has(line) || (!landed.added.has(line) && isUndone(line, "added")),
  );
  return (came.length + went.length) * fewest >= added.size + deleted.size;
}

/** One line in so many may be like another by chance. */
const fewest = 4;

/** In bytes. */
const longestBlob = 1_000_000;

/** The commits all or nearly all of whose lines a tree has, or whose files are there as they left them. */
async function findInBase(
  commits: readonly Commit[],
  { base, git }: Omit<Surroundings, "files">,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  if (commits.length === 0) return found;
  const { cwd, settings = {} } = git;
  await using objects = new CatFileBatch({ cwd, settings, maxBytes: longestBlob });
  const read = async (name: string) => {
    const object = await objects.read(name);
    return object.kind === "found" ? object : undefined;
  };
  const readId = async (name: string): Promise<string | undefined> => (await read(name))?.id;
  const isSame = async (path: string, sha: string): Promise<boolean> =>
    (await readId(`${sha}:${path}`)) === (await readId(`${base}:${path}`));
  for (const { sha, files, diff = [] } of commits) {
    const paths = files.flatMap(({ path, pathAltered }) => (pathAltered ? [] : [path]));
    if (paths.length < files.length || paths.length === 0) continue;
    const { added, deleted } = readSides(diff);
    if (added.size + deleted.size === 0) {
      const same = await Promise.all(paths.map((path) => isSame(path, sha)));
      if (same.every(Boolean)) found.add(sha);
      continue;
    }
    const asked = added.union(deleted);
    const lines = new Set<string>();
    // Each is let go as it comes: a commit may have many files, and large ones.
    const readLines = async (path: string): Promise<void> => {
      const text = cleanText((await read(`${base}:${path}`))?.bytes.toString("utf8") ?? "");
      for (const line of text.split("\n").map(squeeze)) if (asked.has(line)) lines.add(line);
    };
    await Promise.all(paths.map(readLines));
    const has = added.intersection(lines).size + deleted.size - deleted.intersection(lines).size;
    if ((added.size + deleted.size - has) * fewest <= added.size + deleted.size) found.add(sha);
  }
  return found;
}

/**
 * The same of a merge, or a squash with its head, that is not measured yet; `undefined` where it, or its
 * branch, is too long to be read.
 */
export async function readIdleCommits(
  { base, mergeCommit, head = mergeCommit }: Pick<Candidate, "base" | "mergeCommit" | "head">,
  git: RunGitOptions,
): Promise<IdleCommits | undefined> {
  const ends = ["--end-of-options", base, mergeCommit];
  const [{ commits }, patch] = await Promise.all([
    readBranch({ base, heads: [head] }, { ...git, limits: changeLimits }),
    runGitCapped(["diff-tree", "-r", ...patchOptions, ...ends], {
      ...git,
      maxBytes: changeLimits.patchBytes,
    }),
  ]);
  if (!patch.complete || commits.length === 0) return undefined;
  const files = parsePatch(patch.bytes.toString("utf8")).map((file) =>
    withShownPaths({ ...file, hunks: cleanHunks(file.hunks) }),
  );
  return await findIdleCommits(commits, { base, files, git });
}

/**
 * Names whoever wrote most of what a merge brought where several people wrote its branch: who began what
 * it is stacked upon has no part in it.
 */
export async function withWriters(landing: Landing, git: RunGitOptions): Promise<Landing> {
  const read = await readIdleCommits(landing.candidate, git);
  const own = landing.commits.filter(({ sha }) => read?.idle.has(sha) !== true);
  const author = findBranchAuthor(own.map((commit) => commit.author));
  return author === undefined
    ? landing
    : { ...landing, candidate: { ...landing.candidate, author } };
}
