import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Difference } from "../test/differential/compare-builds.ts";
import { compareMany } from "../test/differential/compare-many.ts";
import { compareProject } from "../test/differential/compare-project.ts";
import { dbtPython } from "../test/rig/dbt-python.ts";

// Compares builds by dbt and by dbt-per-node: of generated projects, or, with --project, of one that is there, its
// packages in dbt_packages. Each difference is written into a folder, with what was done and what both left.
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
const isTheSame =
  values.project === undefined ? await compareGenerated() : await compareGiven(values.project);
if (!isTheSame) {
  console.log(`The differences are in ${folder}.`);
  process.exitCode = 1;
}

async function compareGenerated(): Promise<boolean> {
  const written: Promise<void>[] = [];
  const { projects, commands, withResults, differences } = await compareMany({
    python: await dbtPython(),
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
  console.log(
    `seed ${values.seed}: ${projects} projects, ${commands} commands, ${withResults} with results, ${differences.length} different, ${took()}`,
  );
  return differences.length === 0;
}

/** The commands are `build`, twice, or what stands after `--`, twice. */
async function compareGiven(project: string): Promise<boolean> {
  const { adapter } = values;
  if (adapter !== "duckdb" && adapter !== "postgres") {
    throw new TypeError(`--adapter is duckdb or postgres; "${adapter}" is neither.`);
  }
  const step = positionals.length === 0 ? ["build"] : positionals;
  const environment = Object.fromEntries(
    values.env.map((each): [string, string] => [
      each.split("=", 1)[0] ?? "",
      each.slice(each.indexOf("=") + 1),
    ]),
  );
  const compared = await compareProject(resolve(from, project), {
    python: await dbtPython(),
    adapter,
    steps: [step, step],
    environment,
  });
  for (const [index, { mode, isTheSame: same, dbt, ours }] of compared.entries()) {
    const what = `exit ${dbt.exitCode}, ${dbt.counts ?? "no results"}`;
    console.log(`${project} on ${adapter}, ${mode}: ${same ? "the same" : "DIFFERENT"} (${what})`);
    if (same) continue;
    await mkdir(join(folder, String(index)), { recursive: true });
    const text = JSON.stringify({ steps: [{ args: step }], step: { args: step }, dbt, ours });
    await writeFile(join(folder, String(index), "difference.json"), text);
  }
  console.log(`${project} on ${adapter}: ${compared.length} commands compared, ${took()}`);
  return compared.every((one) => one.isTheSame);
}

async function writeDifference(
  name: string,
  { project: { files, steps }, step, dbt, ours }: Difference,
): Promise<void> {
  const text = JSON.stringify({ steps, step, dbt, ours }, null, 2);
  for (const [path, content] of Object.entries({ ...files, "difference.json": text })) {
    const file = join(folder, name, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
