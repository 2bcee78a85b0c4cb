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
  /** Nothing of them is in what landed, and nothing on the branch took it out again. */
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
  const idle = commits.filter((commit, at) => {
    const own = sides[at];
    const touched = commit.files.map(({ path }) => path);
    if (own === undefined || commit.diff === undefined || touched.length === 0) return false;
    if (touched.some((path) => unread.has(path))) return false;
    const others = sides.filter((_, other) => other !== at);
    const isTouchedAgain = commits.some(
      (other) => other !== commit && other.files.some(({ path }) => touched.includes(path)),
    );
    const isElsewhere = !touched.some((path) => paths.has(path));
    if (own.added.size + own.deleted.size === 0) return isElsewhere && !isTouchedAgain;
    return !isAnyOf(own, { landed, others });
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
  { added, deleted }: Sides,
  { landed, others }: { readonly landed: Sides; readonly others: readonly Sides[] },
): boolean {
  const isUndone = (line: string, side: keyof Sides) =>
    others.some((other) => other[side].has(line));
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
  for (const { sha, files, diff = [] } of commits) {
    const paths = files.flatMap(({ path, pathAltered }) => (pathAltered ? [] : [path]));
    if (paths.length < files.length || paths.length === 0) continue;
    const there = await Promise.all(paths.map((path) => read(`${base}:${path}`)));
    const { added, deleted } = readSides(diff);
    if (added.size + deleted.size === 0) {
      const own = await Promise.all(paths.map((path) => read(`${sha}:${path}`)));
      if (own.every((blob, at) => blob?.id === there[at]?.id)) found.add(sha);
      continue;
    }
    const text = there.map((blob) => cleanText(blob?.bytes.toString("utf8") ?? "")).join("\n");
    const lines = new Set(text.split("\n").map(squeeze));
    const has = added.intersection(lines).size + deleted.size - deleted.intersection(lines).size;
    if ((added.size + deleted.size - has) * fewest <= added.size + deleted.size) found.add(sha);
  }
  return found;
}

/** The same of a merge, or a squash with its head, that is not measured yet. */
export async function readIdleCommits(
  { base, mergeCommit, head = mergeCommit }: Pick<Candidate, "base" | "mergeCommit" | "head">,
  git: RunGitOptions,
): Promise<IdleCommits> {
  const ends = ["--end-of-options", base, mergeCommit];
  const [{ commits }, patch] = await Promise.all([
    readBranch({ base, heads: [head] }, { ...git, limits: changeLimits }),
    runGitCapped(["diff-tree", "-r", ...patchOptions, ...ends], {
      ...git,
      maxBytes: changeLimits.patchBytes,
    }),
  ]);
  if (!patch.complete) return { idle: new Set(), landedBefore: new Set() };
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
  const { idle } = await readIdleCommits(landing.candidate, git);
  const own = landing.commits.filter(({ sha }) => !idle.has(sha));
  const author = findBranchAuthor(own.map((commit) => commit.author));
  return author === undefined
    ? landing
    : { ...landing, candidate: { ...landing.candidate, author } };
}
