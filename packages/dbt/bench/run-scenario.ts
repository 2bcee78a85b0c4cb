import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contend } from "./contend.ts";
import type { Contestant } from "./contestant.ts";
import type { Database } from "./databases/database.ts";
import { duckdbFile } from "./databases/duckdb-file.ts";
import { postgresSchema } from "./databases/postgres-schema.ts";
import { measureEngine } from "./engine-share/measure-engine.ts";
import type { Entry } from "./entry.ts";
import { projectsOf, type BenchProject, type Scenario } from "./scenario.ts";
import { buildTable } from "./tables/build-table.ts";
import { describeFailures } from "./tables/contest.ts";
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

/** Measures a scenario, the contestants in turn, and returns the table. Rejects if one of ours fails. */
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
      return `${buildTable(contests)}${describeFailures(contests)}`;
    }
    const engine = await measureEngine({ scenario, entries, setting });
    const costs = nodeCosts(contests, scenario);
    recordNodeCosts(scenario, costs);
    const table = nodeCostTable({ scenario, costs: [...costs, ...engine] });
    return `${table}${describeFailures(contests)}`;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
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
