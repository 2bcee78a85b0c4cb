import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { BASELINE } from "../contestants.ts";
import type { Entry } from "../entry.ts";
import type { BenchProject, NodeCostScenario } from "../scenario.ts";
import type { Effort, NodeCost } from "../tables/node-cost-table.ts";

const execute = promisify(execFile);
const script = join(import.meta.dirname, "build-instantly.ts");
const effort = z.object({ seconds: z.number(), processor: z.number() });

/** Measures the orchestrator without dbt, on the manifests that dbt wrote for the entries. */
export async function measureEngine({
  scenario,
  entries,
  setting,
}: {
  readonly scenario: NodeCostScenario;
  readonly entries: readonly Entry[];
  readonly setting: { readonly rounds: number; readonly threads: number };
}): Promise<readonly NodeCost[]> {
  const costs = ["per-wave", "per-node"].map((mode) => ({
    name: `${mode}, the orchestrator alone`,
    mode,
    small: [] as Effort[],
    large: [] as Effort[],
  }));
  for (let round = 0; round < setting.rounds; round += 1) {
    for (const { mode, small, large } of costs) {
      small.push(await measure(mode, scenario.small));
      large.push(await measure(mode, scenario.large));
    }
  }
  return costs;

  async function measure(mode: string, project: BenchProject): Promise<Effort> {
    const folder = entries.find(
      (entry) => entry.project === project && entry.contestant.name === BASELINE,
    )?.folder;
    const manifest = join(folder ?? "", "target/manifest.json");
    const concurrency = String(setting.threads);
    const args = ["--manifest", manifest, "--mode", mode, "--concurrency", concurrency];
    const { stdout } = await execute(process.execPath, [...process.execArgv, script, ...args]);
    return effort.parse(JSON.parse(stdout));
  }
}
