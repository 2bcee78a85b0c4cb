import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { DbtOrchestrator } from "../../src/orchestrate/dbt-orchestrator.ts";
import type { BuildResult } from "../../src/results/build-result.ts";
import { Harbour } from "../rig/harbour.ts";
import { statuses } from "../rig/orchestrate.ts";

const { duckdb: python } = inject("warmDbt");

const sources = `
sources:
  - name: raw
    schema: main
    loaded_at_field: loaded_at
    freshness: { error_after: { count: 1, period: day } }
    tables: [{ name: calls }, { name: pilots }]
`;
const ids = ["from_calls", "from_pilots", "joined"].map((name) => `model.harbour.${name}`);

test("dbt measures sources for each build; what lies behind stale ones is skipped with their names", async () => {
  const harbour = await Harbour.copy(python);
  await harbour.write("models/sources.yml", sources);
  for (const table of ["calls", "pilots"]) {
    await harbour.write(
      `models/from_${table}.sql`,
      `{{ config(materialized='table', tags='raw') }} select id from {{ source('raw', '${table}') }}`,
    );
  }
  await harbour.write(
    "models/joined.sql",
    "{{ config(materialized='table', tags='raw') }} select id from {{ ref('from_calls') }} join {{ ref('from_pilots') }} using (id)",
  );
  const build = (rule: "all" | "any"): Promise<BuildResult> =>
    new DbtOrchestrator({ cwd: harbour.folder, profilesDir: harbour.folder, python }).build({
      select: ["tag:raw"],
      onlyFreshSources: rule,
    });
  await harbour.query("create table calls as select 1 as id, now() as loaded_at");
  await harbour.query("create table pilots as select 1 as id, now() as loaded_at");
  const fresh = await build("all");
  expect(outcomes(fresh)).toEqual(["succeeded", "succeeded", "succeeded"]);
  expect(await measured(harbour)).toEqual({ calls: "pass", pilots: "pass" });

  // What was measured before lies in the target folder, and counts for nothing.
  await harbour.query("update pilots set loaded_at = timestamptz '2020-01-01'");
  const stale = await build("all");
  expect(outcomes(stale)).toEqual(["succeeded", "skipped", "skipped"]);
  expect(stale.nodes.get("model.harbour.joined")).toMatchObject({
    rootCauses: ["source.harbour.raw.pilots"],
  });
  expect(stale.status).toBe("succeeded");
  expect(await measured(harbour)).toEqual({ calls: "pass", pilots: "error" });

  expect(outcomes(await build("any"))).toEqual(["succeeded", "skipped", "succeeded"]);
}, 180_000);

function outcomes(result: BuildResult): readonly (string | undefined)[] {
  const all = statuses(result);
  return ids.map((id) => all[id]);
}

/** dbt's own artifact of what it measured. */
async function measured({ folder }: Harbour): Promise<Readonly<Record<string, string>>> {
  const { results } = JSON.parse(await readFile(join(folder, "target/sources.json"), "utf8"));
  return Object.fromEntries(
    results.map(({ unique_id, status }: Record<"unique_id" | "status", string>) => [
      unique_id.split(".").at(-1),
      status,
    ]),
  );
}
