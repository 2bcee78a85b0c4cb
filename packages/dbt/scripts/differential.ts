import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compareMany } from "../test/differential/compare-many.ts";
import { dbtPython } from "../test/rig/dbt-python.ts";

// Compares builds of generated projects by dbt and by dbt-per-node. Each difference is written into a folder, with
// the project, what was done, and what both left.
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "300" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    "at-once": { type: "string", default: "2" },
    folder: { type: "string", default: "differences" },
  },
});
const folder = resolve(values.folder);
const startedAt = performance.now();
const { projects, commands, differences } = await compareMany({
  python: await dbtPython(),
  seed: Number(values.seed),
  count: Number(values.count),
  atOnce: Number(values["at-once"]),
  report: (done, difference) => {
    const took = ((performance.now() - startedAt) / 1000).toFixed(0);
    console.log(`${done} after ${took} s${difference === undefined ? "" : ": DIFFERENT"}`);
  },
});
for (const [index, { project, step, dbt, ours }] of differences.entries()) {
  const place = join(folder, String(index));
  for (const [path, text] of Object.entries(project.files)) {
    await mkdir(dirname(join(place, path)), { recursive: true });
    await writeFile(join(place, path), text);
  }
  const { steps } = project;
  await writeFile(
    join(place, "difference.json"),
    JSON.stringify({ steps, step, dbt, ours }, null, 2),
  );
}
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
console.log(
  `seed ${values.seed}: ${projects} projects, ${commands} commands, ${differences.length} different, ${seconds} s${differences.length === 0 ? "" : `; see ${folder}`}`,
);
if (differences.length > 0) process.exitCode = 1;
