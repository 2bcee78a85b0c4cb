import type { RunGitOptions } from "../git/run-git.ts";
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
    const { idle } = inner.length > 0 ? await readIdleCommits(outer.candidate, git) : nothing;
    for (const landing of inner) {
      const commits = landing.commits.filter(({ parents }) => parents.length < 2);
      if (commits.every(({ sha }) => idle.has(sha))) found.add(landing);
    }
  }
  return found;
}

const nothing = { idle: new Set<string>() };
