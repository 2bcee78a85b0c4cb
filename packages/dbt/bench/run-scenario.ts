import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Contestant } from "./contestant.ts";
import type { Database } from "./databases/database.ts";
import { duckdbFile } from "./databases/duckdb-file.ts";
import { postgresSchema } from "./databases/postgres-schema.ts";
import { measureEngine } from "./engine-share/measure-engine.ts";
import { buildEntry, writeEntry, type Entry } from "./entry.ts";
import type { Measurement } from "./measure/measurement.ts";
import { projectsOf, type BenchProject, type Scenario } from "./scenario.ts";
import { buildTable } from "./tables/build-table.ts";
import type { Contest } from "./tables/contest.ts";
import { nodeCosts, nodeCostTable } from "./tables/node-cost-table.ts";
import { recordBuilds, recordNodeCosts } from "./tables/record-builds.ts";

/** What all scenarios have in common. */
export interface Setting {
  readonly contestants: readonly Contestant[];
  readonly rounds: number;
  readonly threads: number;
  readonly python: string;
  /** Of the Postgres server; undefined if no scenario asks for it. */
  readonly port: number | undefined;
  /** Interrupts what is being measured. */
  readonly signal: AbortSignal;
  readonly progress: (line: string) => void;
}

/** Measures a scenario, the contestants in turn, and returns the table. Rejects if one fails. */
export async function runScenario(scenario: Scenario, setting: Setting): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `bench-${scenario.name}-`));
  try {
    const entries = projectsOf(scenario).flatMap((project) =>
      setting.contestants
        .filter(({ databases }) => databases.has(project.database))
        .map((contestant) => entryOf({ contestant, project, folder }, setting)),
    );
    const contests = await contend(scenario.name, { entries, setting });
    if (scenario.kind === "build") {
      recordBuilds(scenario, contests);
      return buildTable(contests);
    }
    const engine = await measureEngine({ scenario, entries, setting });
    const costs = nodeCosts(contests, scenario);
    recordNodeCosts(scenario, costs);
    return nodeCostTable({ scenario, costs: [...costs, ...engine] });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function contend(
  name: string,
  { entries, setting }: { readonly entries: readonly Entry[]; readonly setting: Setting },
): Promise<readonly Contest[]> {
  // The first builds are no rounds: they leave what dbt has parsed, and Python's bytecode, for the
  // next. Memory is watched in them, where it takes no time from the clock.
  const contests: (Contest & { readonly measured: Measurement[] })[] = [];
  for (const entry of entries) {
    await writeEntry(entry, setting);
    const first = await build(entry, { when: "without the clock", watchesMemory: true });
    const { contestant, project } = entry;
    contests.push({
      contestant: contestant.name,
      project: project.name,
      server: contestant.server?.name,
      first,
      measured: [],
    });
  }
  for (let round = 1; round <= setting.rounds; round += 1) {
    const when = `round ${round} of ${setting.rounds}`;
    // In turn, so that whatever else the machine does is shared.
    for (const [index, entry] of entries.entries()) {
      const measurement = await build(entry, { when, watchesMemory: false });
      contests[index]?.measured.push(measurement);
    }
  }
  return contests;

  async function build(
    entry: Entry,
    { when, watchesMemory }: { readonly when: string; readonly watchesMemory: boolean },
  ): Promise<Measurement> {
    const { python, signal, progress } = setting;
    const measurement = await buildEntry(entry, { python, signal, watchesMemory });
    const who = `${entry.project.name}, ${entry.contestant.name}`;
    progress(`${name}, ${when}: ${who}: ${measurement.seconds.toFixed(2)} s`);
    return measurement;
  }
}

function entryOf(
  {
    contestant,
    project,
    folder,
  }: {
    readonly contestant: Contestant;
    readonly project: BenchProject;
    readonly folder: string;
  },
  { python, port }: Setting,
): Entry {
  const own = join(folder, project.name, contestant.name.replaceAll(" ", "-"));
  return { contestant, project, folder: own, database: databaseOf() };

  function databaseOf(): Database {
    if (project.database === "duckdb") return duckdbFile({ path: join(own, "bench.db"), python });
    if (port === undefined) throw new Error("There is no Postgres server.");
    return postgresSchema({ port, schema: project.name, python });
  }
}
