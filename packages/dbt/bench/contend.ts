import { buildEntry, writeEntry, type Entry } from "./entry.ts";
import type { Built } from "./measure/measurement.ts";
import type { Contest } from "./tables/contest.ts";

/**
 * Has the entries built in turn, round after round. A build of a foreign contestant that fails is what came of
 * that round.
 *
 * @throws {Error} when another one fails: there is nothing to be measured then.
 */
export async function contend(
  name: string,
  {
    entries,
    setting: { rounds, threads, python, signal, progress },
  }: {
    readonly entries: readonly Entry[];
    readonly setting: {
      readonly rounds: number;
      readonly threads: number;
      readonly python: string;
      readonly signal: AbortSignal;
      readonly progress: (line: string) => void;
    };
  },
): Promise<readonly Contest[]> {
  // The first builds are no rounds: they leave what dbt has parsed, and Python's bytecode, for the
  // next. Memory is watched in them, where it takes no time from the clock.
  const contests: (Contest & { readonly rounds: Built[] })[] = [];
  for (const entry of entries) {
    await writeEntry(entry, { threads });
    const first = await build(entry, { when: "without the clock", watchesMemory: true });
    const { contestant, project } = entry;
    contests.push({
      contestant: contestant.name,
      project: project.name,
      server: contestant.server?.name,
      first,
      rounds: [],
    });
  }
  for (let round = 1; round <= rounds; round += 1) {
    const when = `round ${round} of ${rounds}`;
    // In turn, so that whatever else the machine does is shared.
    for (const [index, entry] of entries.entries()) {
      const built = await build(entry, { when, watchesMemory: false });
      contests[index]?.rounds.push(built);
    }
  }
  return contests;

  async function build(
    entry: Entry,
    { when, watchesMemory }: { readonly when: string; readonly watchesMemory: boolean },
  ): Promise<Built> {
    const { contestant, project } = entry;
    const built = await buildEntry(entry, { python, signal, watchesMemory });
    const who = `${project.name}, ${contestant.name}`;
    if (built.type === "measured") {
      progress(`${name}, ${when}: ${who}: ${built.seconds.toFixed(2)} s`);
      return built;
    }
    if (contestant.isForeign !== true) {
      throw new Error(
        `${contestant.name} did not build ${project.name} as it should: ${built.why}`,
      );
    }
    progress(`${name}, ${when}: ${who}: failed: ${built.why}`);
    return built;
  }
}
