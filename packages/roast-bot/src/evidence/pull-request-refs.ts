import { type RunGitOptions, runGit } from "../git/run-git.ts";

/** The refs under which a clone may keep the head of a pull or merge request, best first. */
function refsOf(number: number): readonly string[] {
  return [
    `refs/pull/${number}/head`,
    `refs/merge-requests/${number}/head`,
    `refs/remotes/origin/pull/${number}/head`,
    `refs/remotes/origin/pull/${number}`,
    `refs/remotes/origin/pr/${number}`,
    `refs/remotes/origin/merge-requests/${number}`,
    `refs/remotes/origin/mr/${number}`,
  ];
}

/** The commits at the heads of these pull requests, as far as the clone has them: one process. */
export async function readPullRequestHeads(
  numbers: readonly number[],
  options: RunGitOptions,
): Promise<ReadonlyMap<number, string>> {
  const asked = numbers.flatMap((number) => refsOf(number).map((ref) => ({ number, ref })));
  const heads = new Map<number, string>();
  if (asked.length === 0) return heads;
  const input = asked.map(({ ref }) => `${ref}^{commit}\n`).join("");
  const printed = await runGit(["cat-file", "--batch-check=%(objectname)"], { ...options, input });
  for (const [at, line] of printed.split("\n").entries()) {
    const number = asked[at]?.number;
    if (number === undefined || heads.has(number)) continue;
    if (/^[0-9a-f]{40,64}$/.test(line)) heads.set(number, line);
  }
  return heads;
}
