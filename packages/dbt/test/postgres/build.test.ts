import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { DbtWorkerDiedError } from "../../src/executors/errors.ts";
import { processesIn } from "../rig/linux-processes.ts";
import { statuses } from "../rig/orchestrate.ts";
import { ownPostgres } from "../rig/own-postgres.ts";
import { Quay } from "../rig/quay.ts";

const own = ownPostgres();

const quay = (models: Readonly<Record<string, string>>): Promise<Quay> => Quay.build(models, own);
/** A project whose build is interrupted: the signal has to reach the process that works. */
const coldQuay = (models: Readonly<Record<string, string>>): Promise<Quay> =>
  Quay.build(models, { python: own.coldPython, postgres: own.postgres });

describe("workers on Postgres", { timeout: 120_000 }, () => {
  test("four at a time build on a fresh schema without racing to make it", async () => {
    const models = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`m${index}`, "select 1 as id"]),
    );
    const project = await quay(models);
    const result = await project.orchestrator({ concurrency: 4 }).build();
    expect(new Set(Object.values(statuses(result)))).toEqual(new Set(["succeeded"]));
    const sql = `select count(*) from information_schema.tables where table_schema = '${project.schema}'`;
    expect(await project.query(sql)).toEqual([[12]]);
  });

  test("two builds at once with one target folder each build what they were asked for", async () => {
    const project = await quay({
      one: "{{ config(schema=var('who')) }} select 1 as id",
      two: "{{ config(schema=var('who')) }} select * from {{ ref('one') }}",
    });
    const callers = ["we", "they", "others"];
    const built = callers.map((who) => project.orchestrator().build({ vars: { who } }));
    const ended = (await Promise.all(built)).map(({ status }) => status);
    expect(ended).toEqual(callers.map(() => "succeeded"));
    for (const who of callers) {
      expect(await project.query(`select id from ${project.schema}_${who}.two`)).toEqual([[1]]);
    }
  });

  test("a table rebuilt under a view, and a view turned table, find what others dropped", async () => {
    const project = await quay({
      base: "select 1 as id",
      seen: "{{ config(materialized='view') }} select * from {{ ref('base') }}",
      kept: "{{ config(materialized='view') }} select * from {{ ref('seen') }}",
      last: "select * from {{ ref('kept') }}",
    });
    const orchestrator = project.orchestrator({ concurrency: 4 });
    expect((await orchestrator.build()).status).toBe("succeeded");
    // Whichever worker a node falls to, it must know what the others' cascades dropped.
    await project.write("models/seen.sql", "select 2 as id from {{ ref('base') }}");
    const result = await orchestrator.build();
    expect(statuses(result)).toEqual({
      "model.quay.base": "succeeded",
      "model.quay.seen": "succeeded",
      "model.quay.kept": "succeeded",
      "model.quay.last": "succeeded",
    });
    expect(await project.query(`select id from ${project.schema}.last`)).toEqual([[2]]);
  });

  test("an interrupt leaves no query on the server, and dbt writes its results", async () => {
    const project = await coldQuay({
      slow: "select 1 as marked_slow from pg_sleep(600)",
      after: "select 1 as id from {{ ref('slow') }}",
    });
    const controller = new AbortController();
    const building = project.orchestrator({ retries: { models: 3 } }).build({
      signal: controller.signal,
    });
    await project.running("marked_slow");
    controller.abort();
    const result = await building;
    expect(statuses(result)).toEqual({
      "model.quay.slow": "cancelled",
      "model.quay.after": "cancelled",
    });
    const left =
      "select query from pg_stat_activity where query like '%marked_slow%' and state = 'active' and pid <> pg_backend_pid()";
    expect(await project.query(left)).toEqual([]);
    const written = await readFile(`${project.folder}/target/run_results.json`, "utf8");
    expect(written).toContain("model.quay.after");
  });

  test("an interrupt while on-run-start runs ends its query, and begins no node", async () => {
    const project = await coldQuay({ after: "select 1 as id" });
    await project.write(
      "dbt_project.yml",
      'name: quay\nprofile: quay\nversion: "1.0"\non-run-start: ["select 1 as marked_start from pg_sleep(600)"]\n',
    );
    const controller = new AbortController();
    const building = project
      .orchestrator()
      .build({ signal: controller.signal })
      .catch((error: unknown) => error);
    await project.running("marked_start");
    controller.abort();
    expect(await building).toMatchObject({ name: "HostError", code: "INTERRUPTED" });
    const left =
      "select query from pg_stat_activity where query like '%marked_start%' and state = 'active' and pid <> pg_backend_pid()";
    expect(await project.query(left)).toEqual([]);
    expect(await processesIn(project.folder)).toEqual([]);
  });

  test("an interrupt while on-run-end runs ends its query, begins no further hook, and keeps what was built", async () => {
    const project = await coldQuay({ built: "select 1 as id" });
    await project.write(
      "dbt_project.yml",
      'name: quay\nprofile: quay\nversion: "1.0"\non-run-end: ["select 1 as marked_end from pg_sleep(600)", "create table further as select 1 as id"]\n',
    );
    const controller = new AbortController();
    const building = project.orchestrator().build({ signal: controller.signal });
    await project.running("marked_end");
    controller.abort();
    const result = await building;
    expect(result).toMatchObject({ status: "failed", hostError: { code: "INTERRUPTED" } });
    expect(statuses(result)).toEqual({ "model.quay.built": "succeeded" });
    const left =
      "select query from pg_stat_activity where query like '%marked_end%' and state = 'active' and pid <> pg_backend_pid()";
    expect(await project.query(left)).toEqual([]);
    expect(await project.query("select to_regclass('further')")).toEqual([[null]]);
    const written = await readFile(`${project.folder}/target/run_results.json`, "utf8");
    expect(written).toContain("model.quay.built");
    expect(await processesIn(project.folder)).toEqual([]);
  });

  test("a timeout cancels the query before the next attempt begins", async () => {
    const project = await quay({ slow: "select 1 as marked_timeout from pg_sleep(600)" });
    const result = await project
      .orchestrator({ timeout: 1_500, retries: { models: 1 }, retryDelay: 0 })
      .build();
    const [first, second] = result.nodes.get("model.quay.slow")?.attempts ?? [];
    expect(first?.error).toMatchObject({ name: "TimeoutError" });
    expect(second?.error).toMatchObject({ name: "TimeoutError" });
    expect(
      await project.query(
        "select 1 from pg_stat_activity where query like '%marked_timeout%' and state = 'active' and pid <> pg_backend_pid()",
      ),
    ).toEqual([]);
  });

  test("a second interrupt kills every process at once", async () => {
    const project = await coldQuay({ slow: "select 1 as marked_kill from pg_sleep(600)" });
    const [signal, kill] = [new AbortController(), new AbortController()];
    const building = project
      .orchestrator()
      .build({ signal: signal.signal, kill: kill.signal })
      .catch((error: unknown) => error);
    await project.running("marked_kill");
    signal.abort();
    kill.abort();
    await building;
    expect(await processesIn(project.folder)).toEqual([]);
  });

  test("a worker killed in mid-node fails that node alone, and is replaced", async () => {
    const project = await quay({
      victim: "select 1 as marked_victim from pg_sleep(600)",
      below: "select 1 as id from {{ ref('victim') }}",
      other: "select 1 as id",
      more: "select 1 as id from {{ ref('other') }}",
    });
    const building = project.orchestrator({ concurrency: 2 }).build();
    await project.running("marked_victim");
    process.kill(await project.workerOf("marked_victim"), "SIGKILL");
    const result = await building;
    expect(statuses(result)).toEqual({
      "model.quay.victim": "failed",
      "model.quay.below": "skipped",
      "model.quay.other": "succeeded",
      "model.quay.more": "succeeded",
    });
    const victim = result.nodes.get("model.quay.victim");
    expect(victim?.status === "failed" && victim.error).toBeInstanceOf(DbtWorkerDiedError);
  });
});
