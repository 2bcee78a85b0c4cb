import { runGit, type RunGitOptions } from "../git/run-git.ts";
import { patchOptions } from "./diff-options.ts";
import { findLine } from "./main-line.ts";
import type { CommitRecord } from "./parse-commit-records.ts";
import { parseMergeMessage } from "./parse-merge-message.ts";
import { readPullRequestHeads } from "./pull-request-heads.ts";
import { walkCommits } from "./read-commits.ts";

/** How much of the main line beside a branch is searched, newest first. */
const mostBeside = 400;

/**
 * Finds how far up a branch had landed before it was squashed, where it was stacked upon another:
 * the highest of its commits that was the head of a request that landed meanwhile, or up to which
 * the main line has the same patch, in one squash or commit by commit. `undefined` where all of the
 * branch is its own.
 */
export async function findLandedPart(
  branch: readonly CommitRecord[],
  {
    base,
    head,
    git,
  }: { readonly base: string; readonly head: string; readonly git: RunGitOptions },
): Promise<string | undefined> {
  const line = findLine(head, branch);
  const below = line.slice(0, -1);
  const fork = line[0]?.parents[0];
  if (fork === undefined || below.length === 0) return undefined;
  const walk = { ...git, limit: mostBeside, stats: false };
  const beside = (await walkCommits([base, `^${fork}`], walk)).filter(
    ({ parents }) => parents.length === 1,
  );
  if (beside.length === 0) return undefined;
  const byRef = await findHeads(beside, git);
  const authors = new Set(branch.map(({ author }) => author.mail));
  const ours = beside.filter(({ author }) => authors.has(author.mail));
  const [landing, single, joint] = [
    ours.map(pairWithParent),
    below.map(pairWithParent),
    below.map(({ sha }): Pair => [sha, fork]),
  ];
  // Patches of other files can't be the same; to list files is far quicker than to compare them.
  const theirs = await listFiles(single, git);
  const together = await listFiles(joint, git);
  const onLine = await listFiles(landing, git);
  const asked = new Set([...theirs.values(), ...together.values()]);
  const answered = new Set(onLine.values());
  const isAnswered =
    (files: ReadonlyMap<string, string>) =>
    ([sha]: Pair) =>
      answered.has(files.get(sha) ?? "");
  const landed = new Set(
    (
      await readPatches(
        landing.filter(([sha]) => asked.has(onLine.get(sha) ?? "")),
        git,
      )
    ).values(),
  );
  const singly = await readPatches(single.filter(isAnswered(theirs)), git);
  const jointly = await readPatches(joint.filter(isAnswered(together)), git);
  const own = below.findIndex(({ sha }) => !landed.has(singly.get(sha) ?? ""));
  const rebased = own === -1 ? below.at(-1) : below[own - 1];
  const squashed = below.findLast(
    ({ sha }) => byRef.has(sha) || landed.has(jointly.get(sha) ?? ""),
  );
  const highest = Math.max(...[rebased, squashed].map((each) => (each ? below.indexOf(each) : -1)));
  return below[highest]?.sha;
}

/** The heads of the requests that landed beside the branch, as far as the clone has them. */
async function findHeads(
  beside: readonly CommitRecord[],
  git: RunGitOptions,
): Promise<ReadonlySet<string>> {
  const numbers = beside.flatMap(({ message }) => parseMergeMessage(message)?.number ?? []);
  return new Set((await readPullRequestHeads(numbers, git)).values());
}

type Pair = readonly [commit: string, against: string];

function pairWithParent({ sha, parents }: CommitRecord): Pair {
  return [sha, parents[0] ?? ""];
}

/** The files that commits change against others, by commit, each list as one text. */
async function listFiles(
  pairs: readonly Pair[],
  git: RunGitOptions,
): Promise<ReadonlyMap<string, string>> {
  if (pairs.length === 0) return new Map();
  const input = writePairs(pairs);
  const asked = ["diff-tree", "--stdin", "-r", "--no-renames", "--name-only"];
  const printed = await runGit(asked, { ...git, input });
  return new Map(
    printed.split(/^(?=[0-9a-f]{40,64}$)/m).flatMap((text): [string, string][] => {
      const at = text.indexOf("\n");
      return at === -1 ? [] : [[text.slice(0, at), text.slice(at + 1)]];
    }),
  );
}

function writePairs(pairs: readonly Pair[]): string {
  return pairs.map(([commit, against]) => `${commit} ${against}\n`).join("");
}

/** The patch ids of commits against others, by commit: one `diff-tree` for all. */
async function readPatches(
  pairs: readonly Pair[],
  git: RunGitOptions,
): Promise<ReadonlyMap<string, string>> {
  if (pairs.length === 0) return new Map();
  const input = writePairs(pairs);
  const patches = await runGit(["diff-tree", "--stdin", "-r", ...patchOptions], { ...git, input });
  const printed = await runGit(["patch-id", "--stable"], { ...git, input: patches });
  return new Map(
    printed.split("\n").flatMap((line): [string, string][] => {
      const [patch, commit] = line.split(" ");
      return patch === undefined || commit === undefined ? [] : [[commit, patch]];
    }),
  );
}
