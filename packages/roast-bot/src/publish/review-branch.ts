import { reviewBranch, reviewRef } from "../audit/waiting-roasts.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import { runGit } from "../git/run-git.ts";
import { checkCommit } from "./check-commit.ts";
import { commitFiles } from "./commit-files.ts";
import type { PreparedRoast } from "./commit-message.ts";
import { PublishError } from "./publish-error.ts";
import type { PublishRunOptions } from "./published-run.ts";
import { moveBranch } from "./push-commit.ts";
import { reviewTitle } from "./review-words.ts";

export interface ReviewBranchOptions extends Pick<
  PublishRunOptions,
  "clone" | "target" | "credentials" | "identity" | "signal" | "clock"
> {
  /** The tip of the dev log's branch. */
  readonly parent: string;
  /** The run's clock, ISO 8601. */
  readonly at: string;
  /** All that is to stand there, and nothing else is. */
  readonly roasts: readonly PreparedRoast[];
  /** Whether the branch stays where nothing is to stand there: a pull request that was turned down can be opened again. */
  readonly isNeeded?: boolean;
}

/** What became of the branch. */
export type BroughtBranch =
  | { readonly kind: "there" | "removed" | "none" }
  /** Somebody's work is on it, or it can't be pushed: which slots' roasts are not there. */
  | { readonly kind: "refused"; readonly reason: string; readonly missing: readonly number[] };

/**
 * Makes the branch on which roasts wait hold one commit with exactly these, upon the dev log's branch
 * as it is; where it does already it is left alone, so that a review stands. It is forced, but only from
 * what the bot itself has put there: whoever adds to it keeps what they added.
 *
 * @throws {PublishError} what another attempt may mend.
 */
export async function bringReviewBranch(options: ReviewBranchOptions): Promise<BroughtBranch> {
  const { clone, roasts, isNeeded = true, parent, identity, at } = options;
  const { folder } = clone;
  const current = await readBranch(folder);
  if (roasts.length === 0) {
    if (current === undefined || isNeeded || !current.isOurs) return { kind: "none" };
    await move(options, { commit: null, expected: current.tip });
    return { kind: "removed" };
  }
  const files = roasts.flatMap(({ entry, evidence, receipts }) => [entry, evidence, receipts]);
  const message = (tree: string) => `${reviewTitle(roasts)}\n\n${treeTrailer}: ${tree}\n`;
  const commit = await commitFiles({ folder, parent, files, message, identity, at });
  const allowed = { added: new Set(files.map(({ path }) => path)), changed: new Set<string>() };
  await checkCommit({ folder, parent, commit, allowed });
  const wanted = await listAdded(folder, commit);
  if (current?.added === wanted) return { kind: "there" };
  if (current !== undefined && !current.isOurs) {
    const there = new Set(current.added.split("\0"));
    const missing = roasts.filter(({ entry }) => ![...there].includes(entry.path));
    return {
      kind: "refused",
      reason: `somebody else has added to ${reviewBranch}: merge or remove that branch`,
      missing: missing.map(({ slot }) => slot),
    };
  }
  try {
    await move(options, { commit, expected: current?.tip });
    return { kind: "there" };
  } catch (error) {
    if (!(error instanceof PublishError) || error.isRetryable) throw error;
    const missing = roasts.map(({ slot }) => slot);
    return { kind: "refused", reason: error.message, missing };
  }
}

/** By this a commit says which tree the bot gave it: one that somebody amends says another's. */
const treeTrailer = "Roast-Bot-Tree";

interface ReviewBranch {
  readonly tip: string;
  /** Whether its last commit is as the bot made it. */
  readonly isOurs: boolean;
  /** What that adds: see `listAdded`. */
  readonly added: string;
}

async function readBranch(folder: string): Promise<ReviewBranch | undefined> {
  await using objects = new CatFileBatch({ cwd: folder, maxBytes: longestCommit });
  const commit = await objects.read(`${reviewRef}^{commit}`);
  if (commit.kind === "missing") return undefined;
  const text = commit.kind === "found" ? commit.bytes.toString("utf8") : "";
  const [, tree] = /^tree ([0-9a-f]+)\n/.exec(text) ?? [];
  const message = text.slice(text.indexOf("\n\n"));
  const [, named] = new RegExp(`^${treeTrailer}: ([0-9a-f]+)$`, "m").exec(message) ?? [];
  const isOurs = tree !== undefined && tree === named;
  return { tip: commit.id, isOurs, added: await listAdded(folder, commit.id) };
}

/** Bytes; a longer one is none of ours. */
const longestCommit = 65_536;

/** What a commit changes: paths, and which blobs stand there. */
async function listAdded(folder: string, commit: string): Promise<string> {
  const diff = ["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", "--no-commit-id"];
  return await runGit([...diff, commit], { cwd: folder });
}

async function move(
  { clone, target, credentials, signal }: ReviewBranchOptions,
  { commit, expected }: { readonly commit: string | null; readonly expected: string | undefined },
): Promise<void> {
  const where = { clone, target, branch: reviewBranch, credentials, signal };
  await moveBranch({ ...where, commit, expected });
  if (target.kind === "work-tree") return;
  // A run may look at it again, before anything is fetched.
  const known = commit === null ? ["-d", reviewRef] : [reviewRef, commit];
  await runGit(["update-ref", ...known], { cwd: clone.folder });
}
