import { readBranchLine } from "../dev-log/branch-line.ts";
import { findRunCommits, type RunCommit } from "../dev-log/run-commits.ts";
import type { CatFileBatch } from "../git/cat-file-batch.ts";
import type { DefaultBranch } from "../git/default-branch.ts";
import { isAside } from "./ledger-file.ts";

/** A commit of ours on the default branch. */
export interface BotCommit extends Omit<RunCommit, "changes"> {
  /** Where the ledger lay that it wrote; absent where it had nothing to put on record. */
  readonly ledger?: string;
}

/** All commits of ours on a tip's first-parent line, oldest first. */
export async function botCommits(
  { folder, branch }: { readonly folder: string; readonly branch: DefaultBranch },
  objects: CatFileBatch,
): Promise<BotCommit[]> {
  const { commits } = await readBranchLine(folder, branch);
  const runs = await findRunCommits(commits, { folder, objects });
  return runs.map(({ changes, ...run }) => {
    const ledger = changes.find(({ path }) => path.endsWith(".jsonl") && !isAside(path))?.path;
    return { ...run, ...(ledger !== undefined && { ledger }) };
  });
}
