import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { BothLeft } from "../test/differential/carry-out.ts";
import type { Difference } from "../test/differential/compare-builds.ts";
import { compareMany } from "../test/differential/compare-many.ts";
import { compareProject } from "../test/differential/compare-project.ts";
import { isTheSame } from "../test/differential/read-left.ts";
import {
  ADAPTERS,
  isAdapter,
  openWarehouse,
} from "../test/differential/warehouses/open-warehouse.ts";

// Compares builds by dbt and by dbt-per-node: of generated projects, or, with --project, of one that is there, its
// packages in dbt_packages, on the database of an adapter. Each difference is written into a folder, with what was
// done and what both left.
const { values, positionals } = parseArgs({
  options: {
    count: { type: "string", default: "300" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    "at-once": { type: "string", default: "2" },
    project: { type: "string" },
    adapter: { type: "string", default: "duckdb" },
    // Variables of the environment that the project reads, NAME=VALUE.
    env: { type: "string", multiple: true, default: [] },
    folder: { type: "string", default: "differences" },
  },
  allowPositionals: true,
});
// Paths start where the command was typed, not where npm runs it.
const from = process.env["INIT_CWD"] ?? process.cwd();
const folder = resolve(from, values.folder);
const startedAt = performance.now();
const took = (): string => `${((performance.now() - startedAt) / 1000).toFixed(0)} s`;
const { adapter } = values;
if (!isAdapter(adapter)) {
  throw new TypeError(`--adapter is one of ${ADAPTERS.join(", ")}; "${adapter}" is none of them.`);
}
await using warehouse = await openWarehouse(adapter);
const areAllTheSame =
  values.project === undefined ? await compareGenerated() : await compareGiven(values.project);
if (!areAllTheSame) {
  console.log(`The differences are in ${folder}.`);
  process.exitCode = 1;
}

async function compareGenerated(): Promise<boolean> {
  const written: Promise<void>[] = [];
  const { projects, commands, withResults, statuses, differences } = await compareMany({
    warehouse,
    seed: Number(values.seed),
    count: Number(values.count),
    atOnce: Number(values["at-once"]),
    report: (done, difference) => {
      if (difference !== undefined) {
        written.push(writeDifference(String(written.length), difference));
      }
      console.log(`${done} after ${took()}${difference === undefined ? "" : ": DIFFERENT"}`);
    },
  });
  await Promise.all(written);
  const counts = Object.entries(statuses).map(([status, count]) => `${count} ${status}`);
  console.log(
    `${adapter}, seed ${values.seed}: ${projects} projects, ${commands} commands, ${withResults} with results (${counts.join(", ")}), ${differences.length} different, ${took()}`,
  );
  return differences.length === 0;
}

/** The commands are `build`, twice, or what stands after `--`, twice. */
async function compareGiven(project: string): Promise<boolean> {
  const step = positionals.length === 0 ? ["build"] : positionals;
  const environment = Object.fromEntries(
    values.env.map((each): [string, string] => [
      each.split("=", 1)[0] ?? "",
      each.slice(each.indexOf("=") + 1),
    ]),
  );
  const both = await compareProject(resolve(from, project), {
    warehouse,
    steps: [step, step],
    environment,
  });
  const different: BothLeft[] = [];
  for (const { mode, dbt, ours, step: done } of both) {
    const same = isTheSame(dbt, ours);
    const what = `exit ${dbt.exitCode}, ${dbt.counts ?? "no results"}`;
    console.log(`${project} on ${adapter}, ${mode}: ${same ? "the same" : "DIFFERENT"} (${what})`);
    if (!same) different.push({ mode, dbt, ours, step: done });
  }
  for (const [index, each] of different.entries()) {
    const project = { files: {}, steps: [each.step] };
    await writeDifference(String(index), { ...each, project });
  }
  console.log(`${project} on ${adapter}: ${both.length} commands compared, ${took()}`);
  return different.length === 0;
}

async function writeDifference(
  name: string,
  { project: { files, steps }, mode, step, dbt, ours }: Difference,
): Promise<void> {
  const text = JSON.stringify({ mode, steps, step, dbt, ours }, null, 2);
  for (const [path, content] of Object.entries({ ...files, "difference.json": text })) {
    const file = join(folder, name, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
