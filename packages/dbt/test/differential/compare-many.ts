import * as fc from "fast-check";
import { compareBuilds, type Difference } from "./compare-builds.ts";
import { generateProject } from "./generate-project.ts";
import type { Warehouse } from "./warehouse.ts";
import { WarmPython } from "./warm-python.ts";

/** What came of comparing. */
export interface Comparison {
  readonly projects: number;
  readonly commands: number;
  /** How many of the commands came to results of nodes; the others are refused, by both alike. */
  readonly withResults: number;
  /** How many results of nodes had each status, by dbt. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly differences: readonly Difference[];
}

/**
 * Generates projects from a seed and carries each out with dbt and with dbt-per-node, in both modes in turn,
 * `atOnce` of them at the same time where they share no database.
 */
export async function compareMany({
  warehouse,
  seed,
  count,
  atOnce,
  report = () => undefined,
}: {
  readonly warehouse: Warehouse;
  readonly seed: number;
  readonly count: number;
  readonly atOnce: number;
  /** Called after each project. */
  readonly report?: (done: number, difference: Difference | undefined) => void;
}): Promise<Comparison> {
  await using warm = await WarmPython.start(warehouse);
  const projects = fc.sample(generateProject(warehouse), { seed, numRuns: count });
  const waiting = [...projects.entries()];
  const differences: Difference[] = [];
  const statuses: Record<string, number> = {};
  let [done, withResults] = [0, 0];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, project] = next;
      const mode = index % 2 === 0 ? "per-node" : "per-wave";
      const compared = await compareBuilds(project, { warehouse, python: warm.executable, mode });
      if (compared.difference !== undefined) differences.push(compared.difference);
      withResults += compared.withResults;
      for (const [status, many] of Object.entries(compared.statuses)) {
        statuses[status] = (statuses[status] ?? 0) + many;
      }
      done += 1;
      report(done, compared.difference);
    }
  };
  await Promise.all(Array.from({ length: warehouse.isInFolder ? atOnce : 1 }, work));
  const commands = projects.reduce((sum, { steps }) => sum + steps.length, 0);
  return { projects: projects.length, commands, withResults, statuses, differences };
}
