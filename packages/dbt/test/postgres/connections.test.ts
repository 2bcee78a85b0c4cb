import { expect, test } from "vitest";
import { statuses } from "../rig/orchestrate.ts";
import { ownPostgres } from "../rig/own-postgres.ts";
import { Quay } from "../rig/quay.ts";

const own = ownPostgres();

test("workers keep their connections, and no node finds what another left in its session", async () => {
  const sql = `{{ config(pre_hook=["create temporary table scratch (id int)", "set work_mem = '77MB'"]) }}
      select pg_backend_pid() as pid, current_user as who`;
  const quiet = `{{ config(materialized='table') }}
      select pg_backend_pid() as pid, current_user as who, current_setting('work_mem') as memory`;
  const noisy = Array.from({ length: 12 }, (_, index): [string, string] => [`m${index}`, sql]);
  const models = { ...Object.fromEntries(noisy), last: `${quiet}\n-- depends on: {{ ref('m0') }}` };
  const project = await Quay.build(models, { ...own, profile: { role: "captain" } });
  await project.query(
    `create role captain superuser; create schema ${project.schema} authorization captain; select 1`,
  );
  const result = await project.orchestrator({ concurrency: 2 }).build();
  expect(result.status).toBe("succeeded");

  const tables = noisy.map(([name]) => `select pid, who from ${project.schema}.${name}`);
  const rows = await project.query(
    `select count(distinct pid), count(*), min(who), max(who) from (${tables.join(" union all ")}) t`,
  );
  // The role is the profile's for each of them; `discard all` gives it up, so it is taken again.
  expect(rows).toEqual([[2, 12, "captain", "captain"]]);
  const [[memory] = []] = await project.query(`select memory from ${project.schema}.last`);
  expect(memory).not.toBe("77MB");
}, 120_000);

test("what a node alters for all new sessions is there for the next node", async () => {
  const zone = "{{ config(materialized='table') }} select current_setting('timezone') as zone";
  const models = {
    before: `{{ config(post_hook="alter role {{ target.user }} set timezone to 'Asia/Tokyo'") }} ${zone}`,
    after: `${zone} -- {{ ref('before') }}`,
    last: `${zone} -- {{ ref('after') }}`,
  };
  const project = await Quay.build(models, own);
  expect((await project.orchestrator({ concurrency: 1 }).build()).status).toBe("succeeded");
  const read = ["after", "last"].map((name) => `select zone from ${project.schema}.${name}`);
  expect(await project.query(read.join(" union "))).toEqual([["Asia/Tokyo"]]);
}, 120_000);

test("a role that may not ask what new sessions begin with builds all the same", async () => {
  const models = { first: "select 1 as id", second: "select * from {{ ref('first') }}" };
  const project = await Quay.build(models, { ...own, profile: { role: "deckhand" } });
  await project.query(
    `create role deckhand; create schema ${project.schema} authorization deckhand;
    revoke select on pg_catalog.pg_db_role_setting from public; select 1`,
  );
  const result = await project.orchestrator({ concurrency: 1 }).build();
  expect(result.status).toBe("succeeded");
  expect(await project.query(`select id from ${project.schema}.second`)).toEqual([[1]]);
}, 120_000);

test("a kept connection that the server cuts costs a new one and no node", async () => {
  const project = await Quay.build(
    {
      one: "select 1 as id",
      two: "select 1 as id",
      // Runs in the one worker, when the other has nothing to do.
      cutter: `select count(pg_terminate_backend(pid)) as cut from pg_stat_activity
        where state = 'idle' and pid <> pg_backend_pid() -- {{ ref('one') }} {{ ref('two') }}`,
      here: "select cut from {{ ref('cutter') }}",
      there: "select cut from {{ ref('cutter') }}",
    },
    own,
  );
  const result = await project.orchestrator({ concurrency: 2 }).build();
  expect([...new Set(Object.values(statuses(result)))]).toEqual(["succeeded"]);
  expect(await project.query(`select cut from ${project.schema}.there`)).toEqual([[1]]);
}, 120_000);

test("where the database takes fewer connections than there are places, fewer nodes run at a time", async () => {
  const models = Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => [`m${index}`, "select 1 as id from pg_sleep(0.2)"]),
  );
  const project = await Quay.build(models, { ...own, profile: { user: "stowaway" } });
  await project.query(
    `create role stowaway login connection limit 2; create schema ${project.schema} authorization stowaway; select 1`,
  );
  const said: string[] = [];
  const log = ({ message }: { readonly message: string }): unknown => said.push(message);
  const result = await project.orchestrator({ concurrency: 4, log }).build();
  expect([...new Set(Object.values(statuses(result)))]).toEqual(["succeeded"]);
  expect(said.join("\n")).toMatch(/too many connections.*: from here \d nodes? at a time\./);
}, 120_000);
