import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { processesIn } from "../rig/linux-processes.ts";
import { statuses } from "../rig/orchestrate.ts";
import { ownPostgres } from "../rig/own-postgres.ts";
import { Quay } from "../rig/quay.ts";

const command = join(import.meta.dirname, "../../bin/dbt-per-node.js");
const own = ownPostgres();
/** What is ended or killed has to be what works. */
const cold = () => ({ python: own.coldPython, postgres: own.postgres });

const leftRunning =
  "select 1 from pg_stat_activity where query like '%marked_broken_off%' and state = 'active' and pid <> pg_backend_pid()";

function start(folder: string): ChildProcess {
  const args = [command, "build", "--profiles-dir", ".", "--python", own.coldPython];
  return spawn(process.execPath, args, { cwd: folder, stdio: "ignore" });
}

test("a build whose process was killed leaves nobody behind, and retry does the rest", async () => {
  const project = await Quay.build(
    {
      first: "select now() as built",
      second:
        "select 1 as marked_broken_off from {{ ref('first') }}, pg_sleep({{ var('seconds', 600) }})",
      third: "select * from {{ ref('second') }}",
    },
    cold(),
  );
  const { folder, schema } = project;
  const child = start(folder);
  await project.running("marked_broken_off");
  const [[built] = []] = await project.query(`select built from ${schema}.first`);
  child.kill("SIGKILL");
  await once(child, "exit");
  while ((await processesIn(folder)).length > 0) await new Promise(setImmediate);
  expect(await project.query(leftRunning)).toEqual([]);

  const result = await project.orchestrator().retry({ vars: { seconds: 0 } });
  expect(statuses(result)).toEqual({
    "model.quay.second": "succeeded",
    "model.quay.third": "succeeded",
  });
  expect(await project.query(`select built from ${schema}.first`)).toEqual([[built]]);
}, 120_000);

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "a build that %s ends leaves no query, and a result of each node",
  async (signal) => {
    const project = await Quay.build(
      {
        slow: "select 1 as marked_broken_off from pg_sleep(600)",
        after: "select * from {{ ref('slow') }}",
      },
      cold(),
    );
    const child = start(project.folder);
    const ended = once(child, "exit");
    await project.running("marked_broken_off");
    child.kill(signal);
    expect(await ended).toEqual([130, null]);
    expect(await project.query(leftRunning)).toEqual([]);
    expect(await processesIn(project.folder)).toEqual([]);
    const written = await readFile(join(project.folder, "target/run_results.json"), "utf8");
    const { results }: { results: readonly { unique_id: string; status: string }[] } =
      JSON.parse(written);
    expect(results.map(({ unique_id, status }) => [unique_id, status])).toEqual([
      ["model.quay.slow", "error"],
      ["model.quay.after", "skipped"],
    ]);
  },
  120_000,
);
