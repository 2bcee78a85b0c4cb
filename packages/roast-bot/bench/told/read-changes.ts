import type { Change } from "../../src/change/change.ts";
import { collectChange } from "../../src/change/collect-change.ts";
import { findAllCandidates, findCandidateOfMerge } from "../../src/change/find-candidates.ts";
import { openRepository } from "../../src/change/open-repository.ts";
import { describeSource } from "../../src/change/source-address.ts";
import { isMachine } from "../../src/git/machines.ts";
import { collectHistory, type History } from "../../src/history/collect-history.ts";

/** A merged request as a roast of it alone would see it. */
export interface ReadChange {
  readonly change: Change;
  readonly history: History;
}

/** In lines that come or go: less is hardly a change. */
const fewest = 2;

/** The last requests that people had merged into a repository of this machine, the latest first. */
export async function* readChanges(
  folder: string,
  { last, cache }: { readonly last: number; readonly cache: string },
): AsyncGenerator<ReadChange> {
  const repository = await openRepository(await describeSource(folder), { cache });
  const git = { cwd: repository.directory };
  const ever = { from: "1970-01-01T00:00:00Z", to: "2999-01-01T00:00:00Z" };
  const landed = await findAllCandidates(repository, { ...ever, git });
  const asked = landed.filter(({ number, author }) => number !== undefined && !isMachine(author));
  let left = last;
  for (const { mergeCommit, mergedAt } of asked.toReversed()) {
    if (left === 0) return;
    const at = Date.parse(mergedAt);
    const candidate = await findCandidateOfMerge(mergeCommit, {
      repository,
      git,
      from: new Date(at - 1000).toISOString(),
      to: new Date(at + 1000).toISOString(),
    });
    if (candidate === undefined) continue;
    const change = await collectChange(repository, candidate);
    if (change.additions + change.deletions < fewest || change.dependencyBump) continue;
    left -= 1;
    yield { change, history: await collectHistory(repository, change, { until: mergedAt }) };
  }
}
