import { readdir, readFile } from "node:fs/promises";
import type { EventConsumer } from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { statuses } from "../rig/orchestrate.ts";
import { ownPostgres } from "../rig/own-postgres.ts";
import { Quay } from "../rig/quay.ts";

const own = ownPostgres();

describe("dbt's documented invocation on Postgres", { timeout: 120_000 }, () => {
  test("four at a time, each in a folder of its own, don't race to make the schema", async () => {
    const models = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [`m${index}`, "select 1 as id from pg_sleep(0.5)"]),
    );
    models["m0"] = `{% do log('${Quay.password} is the password', info=true) %} select 1 as id`;
    const project = await Quay.build(models, own);
    const lines: string[] = [];
    const consumer: EventConsumer = {
      name: "lines",
      handle: (event) => {
        if (event.kind === "log-line") lines.push(event.line);
      },
    };
    const result = await project
      .orchestrator({ concurrency: 4, invocation: "documented", consumers: [consumer] })
      .build();
    expect(lines).toContain("***** is the password");
    expect(new Set(Object.values(statuses(result)))).toEqual(new Set(["succeeded"]));
    const sql = `select count(*) from information_schema.tables where table_schema = '${project.schema}'`;
    expect(await project.query(sql)).toEqual([[8]]);
    const folders = await readdir(`${project.folder}/target/dbt_per_node/invocations`);
    expect(folders).toEqual(["worker-1", "worker-2", "worker-3", "worker-4"]);
  });

  test("an interrupt leaves no query on the server, and the results tell of every node", async () => {
    const models = {
      slow: "select 1 as marked_slow from pg_sleep(600)",
      after: "select 1 as id from {{ ref('slow') }}",
    };
    const project = await Quay.build(models, own);
    const controller = new AbortController();
    const building = project
      .orchestrator({ invocation: "documented" })
      .build({ signal: controller.signal });
    await project.running("marked_slow");
    controller.abort();
    expect(statuses(await building)).toEqual({
      "model.quay.slow": "cancelled",
      "model.quay.after": "cancelled",
    });
    const left =
      "select query from pg_stat_activity where query like '%marked_slow%' and state = 'active' and pid <> pg_backend_pid()";
    expect(await project.query(left)).toEqual([]);
    const written = await readFile(`${project.folder}/target/run_results.json`, "utf8");
    expect(written).toContain("dbt was interrupted.");
    expect(written).toContain("model.quay.after");
  });
});
