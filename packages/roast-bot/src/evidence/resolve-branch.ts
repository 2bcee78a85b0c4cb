import { defaultBranch } from "../git/default-branch.ts";
import { runGit } from "../git/run-git.ts";
import { EvidenceError } from "./evidence-error.ts";

/**
 * The full ref of the branch that pull requests are merged into: the default branch unless one is
 * named. A clone's remote-tracking branch comes before its local one, because what was merged is
 * what the remote has.
 *
 * @throws {EvidenceError} when there is no such branch.
 */
export async function resolveBranch(
  branch: string | undefined,
  options: { readonly cwd: string },
): Promise<string> {
  if (branch === undefined) {
    const found = await defaultBranch(options.cwd);
    if (found !== undefined) return found.ref;
    throw new EvidenceError("BRANCH_NOT_FOUND", `${options.cwd} has no commit on any branch.`);
  }
  const name = checkedBranch(branch);
  const asked = [`refs/remotes/origin/${name}`, `refs/heads/${name}`];
  const listed = await runGit(["for-each-ref", "--format=%(refname)", "--", ...asked], options);
  const there = new Set(listed.split("\n"));
  const found = asked.find((ref) => there.has(ref));
  if (found !== undefined) return found;
  throw new EvidenceError("BRANCH_NOT_FOUND", `${options.cwd} has no branch ${branch}.`);
}

/** Only what git itself would call a branch, and never what it would read as an option. */
function checkedBranch(branch: string): string {
  const wellFormed = /^(?![-/.])[^\s~^:?*[\\\p{Cc}]+(?<![/.])$/u.test(branch);
  if (!wellFormed || ["..", "@{", "//"].some((part) => branch.includes(part))) {
    throw new EvidenceError("BRANCH_NOT_FOUND", `${JSON.stringify(branch)} can't name a branch.`);
  }
  return branch;
}
