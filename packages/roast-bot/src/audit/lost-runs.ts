import type { LedgerLine } from "@mea-culpa/formats";

/** What a ledger remembers of runs that no commit tells of any more. */
export interface LostRuns {
  /** When each entry was public that kept a slot then, by its path there; ISO 8601 UTC. */
  readonly keeping: ReadonlyMap<string, string>;
  /** What is wrong; absent where the newest run is there, so that a later one has said it. */
  readonly problem?: string;
}

/**
 * Finds the runs on record that are in no commit: the history was written anew, with other dates, and
 * then what was public long ago looks as if it had just come. What those runs wrote is remembered
 * against its author alone: it proves nothing, since whoever writes a history may write a ledger.
 */
export function findLostRuns(
  lines: readonly LedgerLine[],
  { runs, file }: { readonly runs: ReadonlySet<string>; readonly file: string },
): LostRuns {
  const keeping = new Map<string, string>();
  let own: { readonly path: string; readonly public_at: string }[] = [];
  for (const line of lines) {
    if (line.kind === "slot") own.push(...line.entries);
    if (line.kind !== "run") continue;
    const isLost = !runs.has(line.run);
    for (const { path, public_at } of isLost ? own : []) {
      const known = keeping.get(path);
      if (known === undefined || public_at < known) keeping.set(path, public_at);
    }
    own = [];
  }
  const last = lines.findLast((line) => line.kind === "run");
  if (last === undefined || runs.has(last.run)) return { keeping };
  const place = `${file}:${last.sequence}`;
  const problem = `${place}: the run of ${last.at} is in no commit of the bot that is left. The branch was written anew, its files were brought here without their history, or what was public came by a merge that does not call itself a pull, so that nobody can tell when what stands there became public. If the history of then still exists, push it back`;
  return { keeping, problem };
}
