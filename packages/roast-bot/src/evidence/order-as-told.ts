import type { EvidencePack } from "@mea-culpa/formats";
import type { Change } from "../change/change.ts";
import { type RunGitOptions, runGit } from "../git/run-git.ts";

/**
 * Orders the commits of a change as a pack has them, where git has that order, too: packs of before
 * told lines of a branch that ran beside each other one behind the other, not by their clocks.
 */
export async function orderAsTold(
  change: Change,
  { pack, git }: { readonly pack: EvidencePack; readonly git: RunGitOptions },
): Promise<Change> {
  if (isTold(change, pack)) return change;
  const { commits } = change;
  const walk = ["rev-list", "--topo-order", "--reverse", "--stdin"];
  const input = [...commits.map(({ sha }) => sha), `^${change.base}`, ""].join("\n");
  const walked = (await runGit(walk, { ...git, input })).split("\n");
  const places = new Map(walked.map((sha, place) => [sha, place]));
  const before: Change = {
    ...change,
    commits: commits
      .toSorted((one, other) => (places.get(one.sha) ?? 0) - (places.get(other.sha) ?? 0))
      .map((commit, at) => ({ ...commit, position: at + 1 })),
  };
  return isTold(before, pack) ? before : change;
}

function isTold({ commits }: Change, { exhibits }: EvidencePack): boolean {
  return exhibits.every(
    (each) => each.kind !== "commit" || commits[each.position - 1]?.sha === each.sha,
  );
}
