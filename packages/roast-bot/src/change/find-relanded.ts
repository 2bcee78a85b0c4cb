import { runGit, type RunGitOptions } from "../git/run-git.ts";
import { flattenLandings, type Landing } from "./group-landed.ts";

/**
 * Which of what came in with somebody's merge brought nothing: each of its patches was on the line
 * before, as where a release branch with backports is merged back.
 */
export async function findRelanded(
  own: readonly Landing[],
  { landings, git }: { readonly landings: readonly Landing[]; readonly git: RunGitOptions },
): Promise<ReadonlySet<Landing>> {
  const outer = new Map(
    landings.flatMap((landing) =>
      flattenLandings(landing.within).map((each) => [each, landing] as const),
    ),
  );
  const found = new Set<Landing>();
  for (const landing of own) {
    const { base, mergeCommit } = landing.candidate;
    const into = outer.get(landing)?.candidate.base;
    if (into === undefined) continue;
    const fresh = ["rev-list", "--cherry-pick", "--right-only", "--no-merges", "--max-count=1"];
    const range = ["--end-of-options", `${into}...${mergeCommit}`, `^${base}`];
    if ((await runGit([...fresh, ...range], git)).trim() === "") found.add(landing);
  }
  return found;
}
