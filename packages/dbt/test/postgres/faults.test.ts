import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { startCommand } from "../rig/command-line.ts";
import { canMount, makeReadOnly, mountSmallDisk } from "../rig/file-systems.ts";
import { processesIn } from "../rig/linux-processes.ts";
import { statuses } from "../rig/orchestrate.ts";
import { ownPostgres } from "../rig/own-postgres.ts";
import { Quay } from "../rig/quay.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";

const own = ownPostgres();
afterEach(() => vi.unstubAllEnvs());
const adapters = join(import.meta.dirname, "../rig/coaster");

/** The status of each node by dbt's results. */
async function recorded(target: string): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(join(target, "run_results.json"), "utf8");
  const { results }: { results: readonly { unique_id: string; status: string }[] } =
    JSON.parse(text);
  return Object.fromEntries(results.map(({ unique_id, status }) => [unique_id, status]));
}

/** Takes all the room that is left on a disk. */
async function fill(file: string): Promise<void> {
  await writeFile(file, Buffer.alloc(32 << 20)).catch(() => undefined);
}

/** Calls for a hook that fails the first time, when the model's rows are committed. */
const hook = (tide: string): string =>
  `post_hook={'sql': "select 1 / (nextval('{{ target.schema }}.${tide}') % 2)", 'transaction': false}`;

// What `dbt build` leaves in all of these was looked at first: it is the same, but for what is said otherwise.

test.each([0, 1])(
  "a database that restarts fails what it was asked, which %d further attempts make good, and nothing else",
  async (retries) => {
    const project = await Quay.build(
      {
        // On a server that was started since it ends at once.
        a_slow: `select 1 as marked_restart from pg_sleep(
          case when pg_postmaster_start_time()::text = '{{ var("since") }}' then 600 else 0 end)`,
        below: "select * from {{ ref('a_slow') }}",
        other: "select 1 as id",
        others: "select * from {{ ref('other') }}",
      },
      // How often dbt tries to connect: the server is away for a moment.
      { ...own, profile: { retries: 9 } },
    );
    const [[since] = []] = await own.postgres.query("select pg_postmaster_start_time()::text");
    const idle = Promise.withResolvers<void>();
    const building = project
      .orchestrator({
        concurrency: retries + 1,
        retries: { models: retries },
        retryDelay: 0,
        hooks: {
          nodeFinished: [{ select: ({ name }) => name === "others", handle: () => idle.resolve() }],
        },
      })
      .build({ vars: { since } });
    await project.running("marked_restart");
    // The other worker, if there is one, has a connection that it keeps.
    if (retries > 0) await idle.promise;
    await own.postgres.restart();
    const result = await building;
    const isMadeGood = retries > 0;
    expect(statuses(result)).toEqual({
      "model.quay.a_slow": isMadeGood ? "succeeded" : "failed",
      "model.quay.below": isMadeGood ? "succeeded" : "skipped",
      "model.quay.other": "succeeded",
      "model.quay.others": "succeeded",
    });
    expect(result.nodes.get("model.quay.a_slow")?.attempts[0]?.error).toMatchObject({
      message: expect.stringContaining("server closed the connection unexpectedly"),
    });
    expect(await recorded(join(project.folder, "target"))).toEqual({
      "model.quay.a_slow": isMadeGood ? "success" : "error",
      "model.quay.below": isMadeGood ? "success" : "skipped",
      "model.quay.other": "success",
      "model.quay.others": "success",
    });
  },
);

test("a hook that fails once after the commit has no rows added twice, and stops nothing that has a key", async () => {
  const project = await Quay.build(
    {
      added: `{{ config(materialized='incremental', ${hook("low")}) }} select 1 as id`,
      keyed: `{{ config(materialized='incremental', unique_key='id', ${hook("high")}) }} select 1 as id`,
    },
    own,
  );
  const { schema } = project;
  for (const sql of [
    `create schema ${schema}`,
    `create table ${schema}.added as select 0 as id`,
    ...["low", "high"].map((tide) => `create sequence ${schema}.${tide} start 2`),
  ]) {
    await own.postgres.execute(sql);
  }
  const result = await project.orchestrator({ retries: { models: 1 }, retryDelay: 0 }).build();
  expect(statuses(result)).toEqual({
    "model.quay.added": "failed",
    "model.quay.keyed": "succeeded",
  });
  const rows = await own.postgres.query(
    `select (select count(*) from ${schema}.added), (select count(*) from ${schema}.keyed)`,
  );
  expect(rows).toEqual([[2, 1]]);
});

test("rows that may be there already are added by no other attempt, however they came there", async () => {
  const sleep = `post_hook={'sql': 'select 1 as marked_died from pg_sleep(600)', 'transaction': false}`;
  const project = await Quay.build(
    {
      died: `{{ config(materialized='incremental', ${sleep}) }} select 1 as id`,
      logged: `{{ config(materialized='log') }} select 1 as id`,
    },
    own,
  );
  await project.write(
    "macros/log.sql",
    `{% materialization log, default %}
      {% call statement('main') %} insert into {{ this }} {{ sql }} {% endcall %}
      {% do adapter.commit() %}
      {% do run_query('select 1 / 0') %}
      {{ return({'relations': [this]}) }}
    {% endmaterialization %}`,
  );
  const { schema } = project;
  await own.postgres.execute(`create schema ${schema}`);
  for (const name of ["died", "logged"]) {
    await own.postgres.execute(`create table ${schema}.${name} as select 0 as id`);
  }
  const building = project.orchestrator({ retries: { models: 1 }, retryDelay: 0 }).build();
  await project.running("marked_died");
  process.kill(await project.workerOf("marked_died"), "SIGKILL");
  const result = await building;
  expect(statuses(result)).toEqual({ "model.quay.died": "failed", "model.quay.logged": "failed" });
  const attempts = [...result.nodes.values()].map((one) => one.attempts.length);
  expect(attempts).toEqual([1, 1]);
  const rows = await own.postgres.query(
    `select (select count(*) from ${schema}.died), (select count(*) from ${schema}.logged)`,
  );
  expect(rows).toEqual([[2, 2]]);
});

describe.runIf(canMount)("where nothing can be written", () => {
  test("a target folder that fills up costs its artifacts, not what was done, and retry does the rest", async () => {
    const project = await Quay.build(
      { a: "select now() as at", b: "select * from {{ ref('a') }}", c: "select no_such from a" },
      own,
    );
    const target = join(project.folder, "target");
    await mkdir(target);
    await mountSmallDisk(target, 16 << 20);
    const filler = join(target, "filler");
    const result = await project
      .orchestrator({
        concurrency: 1,
        hooks: {
          nodeFinished: [{ select: ({ name }) => name === "b", handle: () => fill(filler) }],
        },
      })
      .build();
    expect(result.status).toBe("failed");
    expect(statuses(result)).toEqual({
      "model.quay.a": "succeeded",
      "model.quay.b": "succeeded",
      "model.quay.c": "failed",
    });
    expect(result.hostError?.message).toMatch(
      /^dbt can not write its files: No space left on device.*DBT_TARGET_PATH/,
    );
    // dbt leaves an empty one.
    expect(await readdir(target)).not.toContain("run_results.json");
    await rm(filler);
    await project.write("models/c.sql", "select 1 as id");
    // What the journal knew before there was no room for more is enough.
    const again = await project.orchestrator().retry();
    expect(statuses(again)).toEqual({ "model.quay.c": "succeeded" });
  });

  test("a tablespace that is full fails what it has no room for, and leaves what was there", async () => {
    const disk = await scratchFolder();
    await mountSmallDisk(disk, 8 << 20);
    const space = join(disk, "space");
    await own.postgres.makeFolder(space);
    const project = await Quay.build(
      {
        large:
          "select number, repeat('x', 500) as text from generate_series(1, {{ var('rows') }}) number",
        below: "select count(*) from {{ ref('large') }}",
        other: "select number from generate_series(1, {{ var('rows') }} / 1000) number",
      },
      { ...own, profile: { user: "lighter" } },
    );
    await own.postgres.execute("create role lighter superuser login");
    await own.postgres.execute(`create tablespace space location '${space}'`);
    await own.postgres.execute("alter role lighter set default_tablespace to space");
    const orchestrator = project.orchestrator({ concurrency: 1 });
    expect((await orchestrator.build({ vars: { rows: 1000 } })).status).toBe("succeeded");
    const result = await orchestrator.build({ vars: { rows: 100_000 } });
    expect(statuses(result)).toEqual({
      "model.quay.large": "failed",
      "model.quay.below": "skipped",
      "model.quay.other": "succeeded",
    });
    const large = result.nodes.get("model.quay.large");
    expect(large?.status === "failed" && large.error).toMatchObject({
      message: expect.stringContaining("No space left on device"),
    });
    const tables = `select table_name from information_schema.tables where table_schema = '${project.schema}' order by 1`;
    expect(await project.query(tables)).toEqual([["below"], ["large"], ["other"]]);
    expect(await project.query(`select count(*) from ${project.schema}.large`)).toEqual([[1000]]);
    expect(await project.query(`select count(*) from ${project.schema}.other`)).toEqual([[100]]);
    await own.postgres.execute(`drop schema ${project.schema} cascade`);
    await own.postgres.execute("drop tablespace space");
  });

  test("a project that can't be written to is told, and built where other folders are named", async () => {
    const project = await Quay.build({ one: "select 1 as id" }, own);
    await makeReadOnly(project.folder);
    await expect(project.orchestrator().build()).rejects.toMatchObject({
      code: "DBT_FAILED",
      message: expect.stringMatching(
        /^dbt can not write its files: Read-only file system.*DBT_TARGET_PATH and DBT_LOG_PATH/,
      ),
    });
    const elsewhere = await scratchFolder();
    vi.stubEnv("DBT_TARGET_PATH", join(elsewhere, "target"));
    vi.stubEnv("DBT_LOG_PATH", join(elsewhere, "logs"));
    const result = await project.orchestrator().build();
    expect(result.status).toBe("succeeded");
    expect(await recorded(join(elsewhere, "target"))).toEqual({ "model.quay.one": "success" });
  });

  test("a home that can't be written to is only told where something is to be kept there", async () => {
    const project = await Quay.build({ one: "select 1 as id" }, own);
    const home = await scratchFolder();
    await makeReadOnly(home);
    vi.stubEnv("HOME", home);
    vi.stubEnv("XDG_STATE_HOME", undefined);
    expect((await project.orchestrator().build()).status).toBe("succeeded");
    await expect(project.orchestrator({ cache: true }).build()).rejects.toThrow(
      /can not be kept in .*EROFS.*XDG_STATE_HOME names another/,
    );
  });

  test("a full disk of what builds share reuses nothing that it was not told of", async () => {
    const state = await scratchFolder();
    await mountSmallDisk(state, 256 << 10);
    const filler = join(state, "filler");
    const project = await Quay.build(
      { one: "select {{ var('number') }} as id", two: "select * from {{ ref('one') }}" },
      own,
    );
    vi.stubEnv("XDG_STATE_HOME", state);
    const build = (number: number, handle = async (): Promise<void> => undefined) =>
      project
        .orchestrator({
          cache: true,
          hooks: { nodeFinished: [{ select: ({ name }) => name === "one", handle }] },
        })
        .build({ vars: { number } });
    expect((await build(1)).status).toBe("succeeded");
    expect(statuses(await build(2, () => fill(filler)))).toMatchObject({
      "model.quay.one": "succeeded",
    });
    await rm(filler);
    expect(statuses(await build(1))).toEqual({
      "model.quay.one": "succeeded",
      "model.quay.two": "succeeded",
    });
    expect(await project.query(`select id from ${project.schema}.two`)).toEqual([[1]]);
  });
});

test("an interrupt leaves no query where an adapter cancels all that is open, or nothing", async () => {
  const models = {
    slow: "select 1 as marked_coaster from pg_sleep(600)",
    below: "select * from {{ ref('slow') }}",
  };
  const profile = { type: "coaster", threads: 1 };
  const project = await Quay.build(models, { ...own, profile });
  const { folder } = project;
  const command = startCommand(["build"], {
    folder,
    python: own.coldPython,
    environment: { PYTHONPATH: adapters },
  });
  await project.running("marked_coaster");
  if (command.pid !== undefined) process.kill(command.pid, "SIGINT");
  expect((await command.ended).exitCode).toBe(130);
  const left =
    "select 1 from pg_stat_activity where query like '%marked_coaster%' and state = 'active' and pid <> pg_backend_pid()";
  expect(await own.postgres.query(left)).toEqual([]);
  expect(await processesIn(folder)).toEqual([]);
  expect(await recorded(join(folder, "target"))).toEqual({
    "model.quay.slow": "error",
    "model.quay.below": "skipped",
  });
});
