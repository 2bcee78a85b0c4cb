import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { processesIn } from "../rig/linux-processes.ts";
import { statuses } from "../rig/orchestrate.ts";
import { ownPostgres } from "../rig/own-postgres.ts";
import { Quay } from "../rig/quay.ts";

const command = join(import.meta.dirname, "../../bin/dbt-per-node.js");
const own = ownPostgres();

test("a build whose process was killed leaves nobody behind, and retry does the rest", async () => {
  const project = await Quay.build(
    {
      first: "select now() as built",
      second:
        "select 1 as marked_broken_off from {{ ref('first') }}, pg_sleep({{ var('seconds', 600) }})",
      third: "select * from {{ ref('second') }}",
    },
    own,
  );
  const { folder, schema } = project;
  const child = spawn(
    process.execPath,
    [command, "build", "--profiles-dir", ".", "--python", own.python],
    { cwd: folder, stdio: "ignore" },
  );
  await project.running("marked_broken_off");
  const [[built] = []] = await project.query(`select built from ${schema}.first`);
  child.kill("SIGKILL");
  await once(child, "exit");
  while ((await processesIn(folder)).length > 0) await new Promise(setImmediate);
  const query =
    "select 1 from pg_stat_activity where query like '%marked_broken_off%' and state = 'active' and pid <> pg_backend_pid()";
  expect(await project.query(query)).toEqual([]);

  const result = await project.orchestrator().retry({ vars: { seconds: 0 } });
  expect(statuses(result)).toEqual({
    "model.quay.second": "succeeded",
    "model.quay.third": "succeeded",
  });
  expect(await project.query(`select built from ${schema}.first`)).toEqual([[built]]);
}, 120_000);
