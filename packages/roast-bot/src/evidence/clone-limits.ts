import { type RunGitOptions, runGit } from "../git/run-git.ts";

/** What a shallow or partial clone can't show, in words a reader understands. */
export async function cloneLimits(options: RunGitOptions): Promise<readonly string[]> {
  const [shallow, promisor] = await Promise.all([
    runGit(["rev-parse", "--is-shallow-repository"], options),
    // Exit 1 means that no remote is a promisor.
    runGit(["config", "--get-regexp", "^remote\\..*\\.promisor$"], options).catch(() => ""),
  ]);
  return [
    ...(shallow.trim() === "true"
      ? ["The clone is shallow: what was merged before its oldest commits can't be seen."]
      : []),
    ...(promisor.trim() === ""
      ? []
      : ["The clone is partial: files it does not hold are asked of its remote."]),
  ];
}
