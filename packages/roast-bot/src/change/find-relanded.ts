import { runGit, type RunGitOptions } from "../git/run-git.ts";
import { readIdleCommits } from "./find-idle-commits.ts";
import { flattenLandings, type Landing } from "./group-landed.ts";

/**
 * Which of what came in with somebody's merge brought nothing: its lines were on the line before, as
 * where a release branch with backports is merged back, or a branch upon what was squashed meanwhile.
 */
export async function findRelanded(
  own: readonly Landing[],
  { landings, git }: { readonly landings: readonly Landing[]; readonly git: RunGitOptions },
): Promise<ReadonlySet<Landing>> {
  const found = new Set<Landing>();
  for (const outer of landings) {
    const inner = flattenLandings(outer.within).filter((landing) => own.includes(landing));
    const read = inner.length > 0 ? await readIdleCommits(outer.candidate, git) : undefined;
    for (const landing of inner) {
      const commits = landing.commits.filter(({ parents }) => parents.length < 2);
      const isIdle =
        read === undefined
          ? await hadPatches(outer, { landing, git })
          : commits.every(({ sha }) => read.idle.has(sha));
      if (isIdle) found.add(landing);
    }
  }
  return found;
}

/** Whether the line had each patch of what came in with a merge, where that is too long to be read. */
async function hadPatches(
  outer: Landing,
  { landing, git }: { readonly landing: Landing; readonly git: RunGitOptions },
): Promise<boolean> {
  const { base, mergeCommit } = landing.candidate;
  const fresh = ["rev-list", "--cherry-pick", "--right-only", "--no-merges", "--max-count=1"];
  const range = ["--end-of-options", `${outer.candidate.base}...${mergeCommit}`, `^${base}`];
  return (await runGit([...fresh, ...range], git)).trim() === "";
}
