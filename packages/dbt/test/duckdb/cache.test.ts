import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { DbtOrchestrator } from "../../src/orchestrate/dbt-orchestrator.ts";
import { Harbour } from "../rig/harbour.ts";

const { duckdb: python } = inject("warmDbt");

/** Builds with a cache beside the project, each time with a dbt of its own; answers with the statuses. */
async function build(
  { folder }: Harbour,
  select = ["+tonnage", "+heaviest"],
): Promise<Readonly<Record<string, string>>> {
  const file = join(folder, "cache.sqlite");
  const orchestrator = new DbtOrchestrator({
    cwd: folder,
    profilesDir: folder,
    python,
    cache: { file },
  });
  const { nodes } = await orchestrator.build({ select });
  return Object.fromEntries(
    [...nodes.values()]
      .filter(({ node }) => node.resourceType === "model" || node.resourceType === "seed")
      .map(({ node, status }) => [node.uniqueId.replace(/^\w+\.\w+\./, ""), status]),
  );
}

test("a dropped table is built again, and a macro's users follow it", async () => {
  const harbour = await Harbour.copy(python);
  await harbour.write("macros/heavy.sql", "{% macro heavy() %}100{% endmacro %}");
  await harbour.write(
    "models/marts/heaviest.sql",
    "{{ config(materialized='table') }} select * from {{ ref('ships_clean') }} where tons > {% if execute %}{{ heavy() }}{% endif %}",
  );
  const all = ["heaviest", "ships", "ships_clean", "tonnage.v1", "tonnage.v2"];
  const eachIs = (status: string): Readonly<Record<string, string>> =>
    Object.fromEntries(all.map((name) => [name, status]));
  expect(await build(harbour)).toEqual(eachIs("succeeded"));

  await harbour.query("drop table main.tonnage_v1");
  await harbour.write("macros/heavy.sql", "{% macro heavy() %}200{% endmacro %}");
  expect(await build(harbour)).toEqual({
    ...eachIs("cached"),
    "tonnage.v1": "succeeded",
    heaviest: "succeeded",
  });
  expect(await harbour.query("select * from main.tonnage_v1")).toHaveLength(1);
  expect(await harbour.query("select id from main.heaviest")).toEqual([[3]]);
}, 180_000);

test("what on-run-end changes is built again, and has the change once", async () => {
  const harbour = await Harbour.copy(python);
  await harbour.write("models/tolls.sql", "{{ config(materialized='table') }} select 1 as toll");
  await harbour.write("models/dues.sql", "{{ config(materialized='table') }} select 2 as due");
  await harbour.edit("dbt_project.yml", (text) =>
    text.replace(
      /^on-run-end:.*$/m,
      "on-run-end:\n  - \"insert into main.tolls select due from {{ ref('dues') }}\"",
    ),
  );
  expect(await build(harbour, ["tolls", "dues"])).toEqual({
    tolls: "succeeded",
    dues: "succeeded",
  });
  expect(await build(harbour, ["tolls", "dues"])).toEqual({ tolls: "succeeded", dues: "cached" });
  expect(await harbour.query("select * from main.tolls order by 1")).toEqual([[1], [2]]);
}, 180_000);

test("what a package says of its variables counts, whatever their keys, and so do modules of one's own", async () => {
  const harbour = await Harbour.copy(python);
  const tellDepths = (text: string): Promise<void> =>
    harbour.write(
      "dbt_packages/pier/dbt_project.yml",
      `{ name: pier, version: "1.0", models: { +alias: pier_arrivals }, vars: { depths: { 1: ${text}, other: shallow } } }`,
    );
  const tellPull = (pull: number): Promise<void> =>
    harbour.write("modules/moon.py", `PULL = ${pull}`);
  await harbour.write(
    "dbt_packages/pier/models/arrivals.sql",
    "{{ config(materialized='table') }} select '{{ var('depths')[1] }}' as depth",
  );
  await harbour.write(
    "models/moon.py",
    "def model(dbt, session):\n    import moon\n    return session.sql(f'select {moon.PULL} as pull')\n",
  );
  await harbour.edit("profiles.yml", (profiles) =>
    profiles.replace("threads: 4", "threads: 4\n      module_paths: [modules]"),
  );
  const select = ["package:pier", "moon"];
  await tellDepths("deep");
  await tellPull(1);
  expect(await build(harbour, select)).toEqual({ arrivals: "succeeded", moon: "succeeded" });
  expect(await build(harbour, select)).toEqual({ arrivals: "cached", moon: "cached" });
  await tellDepths("deeper");
  expect((await build(harbour, select))["arrivals"]).toBe("succeeded");
  await tellPull(2);
  expect((await build(harbour, select))["moon"]).toBe("succeeded");
}, 180_000);
