import { readBranchLine } from "../git/branch-line.ts";
import type { CatFileBatch } from "../git/cat-file-batch.ts";
import type { DefaultBranch } from "../git/default-branch.ts";
import { bringsHeartbeat, readChanges } from "../git/run-commits.ts";
import type { TreeChange } from "../git/tree-change.ts";
import { isPublicFile } from "../ledger/public-files.ts";
import { isAside } from "./ledger-file.ts";

/** A commit of ours on the default branch. */
export interface BotCommit extends BotTrailers {
  readonly commit: string;
  /** Its committer date, in seconds since 1970. */
  readonly seconds: number;
  /** Where the ledger lay that it wrote; absent where it had nothing to put on record. */
  readonly ledger?: string;
}

/**
 * All commits of ours on a tip's first-parent line, oldest first. Anybody can write our trailers,
 * and whoever merges their text puts them on the branch; so they count only on a commit that does
 * what ours do: it is no merge, adds files and changes none but JSON and what is shown of it, and
 * brings the heartbeat of the very moment at which it was committed.
 */
export async function botCommits(
  { folder, branch }: { readonly folder: string; readonly branch: DefaultBranch },
  objects: CatFileBatch,
): Promise<BotCommit[]> {
  const { commits } = await readBranchLine(folder, branch);
  const claimed = commits.flatMap(({ id: commit, parents, committedAt: seconds, trailers }) => {
    const parsed = parents.length > 1 ? undefined : parseTrailers(trailers);
    return parsed === undefined ? [] : [{ commit, seconds, ...parsed }];
  });
  const changes = await readChanges(
    claimed.map(({ commit }) => commit),
    folder,
  );
  const found: BotCommit[] = [];
  for (const commit of claimed) {
    const { seconds } = commit;
    const changed = changes.get(commit.commit) ?? [];
    if (!changed.every(isPlain)) continue;
    if (!(await bringsHeartbeat(changed, { seconds, objects }))) continue;
    const ledger = changed.find(({ path }) => path.endsWith(".jsonl") && !isAside(path))?.path;
    found.push({ ...commit, ...(ledger !== undefined && { ledger }) });
  }
  return found;
}

function isPlain({ status, path }: TreeChange): boolean {
  return status === "A" || (status === "M" && (/\.jsonl?$/.test(path) || isPublicFile(path)));
}

/** What the trailers of a commit of ours say. */
export interface BotTrailers {
  readonly promise: string;
  /** The slots whose roasts the commit publishes. */
  readonly slots: readonly number[];
  readonly run: string;
}

const names = { promise: "Roast-Bot-Promise", slot: "Roast-Bot-Slot", run: "Roast-Bot-Run" };

/** A commit message with its trailers. */
export function withTrailers(message: string, { promise, slots, run }: BotTrailers): string {
  const trailers = [
    `${names.promise}: ${promise}`,
    ...slots.map((slot) => `${names.slot}: ${slot}`),
    `${names.run}: ${run}`,
  ];
  return `${message.trimEnd()}\n\n${trailers.join("\n")}\n`;
}

/** Reads the trailers that git printed, one a line; `undefined` when they are not ours. */
export function parseTrailers(text: string): BotTrailers | undefined {
  const values = (name: string): string[] =>
    text
      .split("\n")
      .filter((line) => line.startsWith(`${name}: `))
      .map((line) => line.slice(name.length + 2).trim());
  const promise = values(names.promise)[0];
  const run = values(names.run)[0];
  if (promise === undefined || run === undefined) return undefined;
  const slots = values(names.slot).filter((value) => /^[1-9]\d{0,8}$/.test(value));
  return { promise, slots: slots.map(Number), run };
}
