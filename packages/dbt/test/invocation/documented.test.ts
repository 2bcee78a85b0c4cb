import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { PythonHost } from "../../src/executors/python-host.ts";
import type { DbtOrchestratorOptions } from "../../src/orchestrate/orchestrator-options.ts";
import { dbtPython, ENVIRONMENT_TIMEOUT } from "../rig/dbt-python.ts";
import { Harbour } from "../rig/harbour.ts";
import { LogLines } from "../rig/log-lines.ts";
import { statuses } from "../rig/orchestrate.ts";
import { expectValidRunResults, runResultsOf, type Recorded } from "../rig/run-results.ts";

let python = "";
beforeAll(async () => {
  python = await dbtPython();
}, ENVIRONMENT_TIMEOUT);

const documented = { invocation: "documented" } as const;

describe("dbt's documented invocation on DuckDB", { timeout: 300_000 }, () => {
  test("leaves what dbt build leaves, and executes each node exactly once", async () => {
    const [plain, perNode] = await Promise.all([Harbour.copy(python), Harbour.copy(python)]);
    const [result] = await Promise.all([
      perNode.orchestrator(documented).build(),
      plain.dbt("build"),
    ]);
    expect(result.status).toBe("succeeded");
    await expectTheSame(perNode, plain);
    await expectValidRunResults(perNode);
  });

  test("a failure fails alone with dbt's message, skips what dbt build skips, and is recorded like it", async () => {
    const [plain, harbour] = await Promise.all([
      Harbour.copy(python).then(breakHarbour),
      Harbour.copy(python).then(breakHarbour),
    ]);
    const lines = new LogLines();
    const [result] = await Promise.all([
      harbour
        .orchestrator({ ...documented, retries: { models: 1 }, retryDelay: 0, consumers: [lines] })
        .build(),
      plain.dbt("build").catch(() => undefined),
    ]);
    const failed = result.nodes.get("model.harbour.ships_clean");
    expect(failed?.attempts).toHaveLength(2);
    expect(failed?.attempts[0]?.error).toMatchObject({
      name: "DbtNodeError",
      message: expect.stringContaining('Referenced column "tides" not found'),
      report: { compiledPath: expect.stringMatching(/compiled.*ships_clean\.sql$/) },
    });
    expect(lines.of("model.harbour.ships_clean")).toContainEqual(
      expect.stringMatching(/ERROR creating sql/),
    );
    // What could not be made is not tried again, though dbt's message is all that there is of it.
    const unmade = result.nodes.get("model.harbour.berths");
    expect(unmade?.attempts).toHaveLength(1);
    expect(unmade).toMatchObject({
      status: "failed",
      error: { isRetryable: false, message: expect.stringContaining("no_such_macro") },
    });
    expect(await resultsOf(harbour)).toEqual(await resultsOf(plain));

    const again = await harbour.dbt(
      "ls",
      ..."--select result:error+ --state target --target-path elsewhere --quiet".split(" "),
    );
    expect(again).toContain("harbour.staging.ships_clean");
    expect(again).toContain("harbour.marts.flag_ships");
    expect(again).not.toContain("moorings");
  });

  test("with a favored state only what is not selected is read from it", async () => {
    const [plain, perNode] = await Promise.all([Harbour.copy(python), Harbour.copy(python)]);
    await plain.dbt("build", "--select", "+ships_clean", "--target-path", "state");
    for (const name of ["state", "harbour.duckdb", "annex.duckdb"]) {
      await cp(join(plain.folder, name), join(perNode.folder, name), { recursive: true });
    }
    for (const harbour of [plain, perNode]) {
      const profiles = await readFile(join(harbour.folder, "profiles.yml"), "utf8");
      await harbour.write("profiles.yml", profiles.replace("threads: 4", "schema: other"));
      await harbour.write(
        "models/staging/ships_clean.sql",
        "select id, tons + 1000 as tons, built from {{ ref('ships') }}",
      );
    }
    const flags = ["--defer", "--favor-state", "--state", "state"];
    await plain.dbt("run", "--select", "ships_clean", "tonnage", ...flags);
    const result = await perNode.orchestrator(documented).run({
      select: ["ships_clean", "tonnage"],
      defer: true,
      favorState: true,
      state: "state",
    });
    expect(result.status).toBe("succeeded");
    await expectTheSame(perNode, plain);
    expect(await perNode.query("select tons from other.tonnage_v1")).toEqual([[3440]]);
  });

  test("sources are measured, and what lies behind a stale one is skipped", async () => {
    const harbour = await Harbour.copy(python);
    const rule =
      "loaded_at_field: loaded_at, freshness: { error_after: { count: 1, period: day } }";
    await harbour.write(
      "models/sources.yml",
      `sources: [{ name: raw, schema: main, ${rule}, tables: [{ name: calls }, { name: pilots }] }]`,
    );
    for (const [table, at] of [
      ["calls", "now()"],
      ["pilots", "timestamptz '2020-01-01'"],
    ]) {
      await harbour.query(`create table ${table} as select 1 as id, ${at} as loaded_at`);
      await harbour.write(
        `models/from_${table}.sql`,
        `{{ config(tags='raw') }} select id from {{ source('raw', '${table}') }}`,
      );
    }
    const result = await harbour
      .orchestrator(documented)
      .build({ select: ["tag:raw"], onlyFreshSources: "all" });
    expect(statuses(result)).toEqual({
      "model.harbour.from_calls": "succeeded",
      "model.harbour.from_pilots": "skipped",
    });
    const written = await readFile(join(harbour.folder, "target/sources.json"), "utf8");
    expect(JSON.parse(written).results).toMatchObject([
      { unique_id: "source.harbour.raw.calls", status: "pass" },
      { unique_id: "source.harbour.raw.pilots", status: "error" },
    ]);
  });
});

describe("a newer dbt, whose build task is another", { timeout: 180_000 }, () => {
  test("is invoked as it documents it, and the log says why", async () => {
    const harbour = await Harbour.copy(python);
    const lines = new LogLines();
    const result = await harbour
      .orchestrator({ executor: onNewer(harbour), log: lines.takeOther })
      .build({ select: ["+berths"], exclude: ["test_type:data"] });
    expect(statuses(result)).toEqual({
      "seed.harbour.ports": "succeeded",
      "model.harbour.berths": "succeeded",
    });
    expect(await harbour.query("select count(*) from main_quay.berths")).toEqual([[2]]);
    expect(lines.others).toContainEqual(
      expect.stringMatching(
        /once for each node.*There is no dbt\.task\.build\.BuildTask\.execute_nodes\./,
      ),
    );
  });

  test("is refused where only the fed build task will do", async () => {
    const harbour = await Harbour.copy(python);
    const orchestrator = harbour.orchestrator({ executor: onNewer(harbour, "fed") });
    await expect(orchestrator.plan()).rejects.toThrow(
      "There is no dbt.task.build.BuildTask.execute_nodes.",
    );
  });
});

describe("the oldest dbt's documented invocation", { timeout: 300_000 }, () => {
  test(
    "leaves what its own build leaves",
    async () => {
      const old = await dbtPython("oldest");
      const [plain, perNode] = await Promise.all([Harbour.copy(old), Harbour.copy(old)]);
      await Promise.all([plain.makeOlder(), perNode.makeOlder()]);
      await Promise.all([perNode.orchestrator(documented).build(), plain.dbt("build")]);
      await expectTheSame(perNode, plain);
      await expectValidRunResults(perNode);
    },
    ENVIRONMENT_TIMEOUT,
  );
});

/** A host with the installed dbt made a newer one. */
function onNewer(
  { folder }: Harbour,
  invocation: DbtOrchestratorOptions["invocation"] = "auto",
): PythonHost {
  const environment = { ...process.env, PYTHONPATH: join(import.meta.dirname, "newer_dbt") };
  return new PythonHost({ projectDir: folder, python, environment, invocation });
}

/** A model whose SQL DuckDB refuses, one that dbt can make no SQL of, and a test that finds a row. */
async function breakHarbour(harbour: Harbour): Promise<Harbour> {
  const sql = "select id, tides from {{ ref('ships') }}";
  await harbour.write("models/staging/ships_clean.sql", sql);
  await harbour.write("models/marts/berths.sql", "select {{ no_such_macro() }}");
  await harbour.write("tests/no_porto.sql", "select * from {{ ref('ports') }} where code = 'OPO'");
  return harbour;
}

/** Relations, rows, functions, executions of each node, and the results that were written. */
async function expectTheSame(perNode: Harbour, plain: Harbour): Promise<void> {
  expect(await contentsOf(perNode)).toEqual(await contentsOf(plain));
  expect(await resultsOf(perNode)).toEqual(await resultsOf(plain));
}

/** The hooks' own table is left out: they run each time. */
async function contentsOf(harbour: Harbour): Promise<Readonly<Record<string, unknown>>> {
  const { "harbour.main.build_log": _, ...others } = await harbour.contents();
  return others;
}

/** Without those of hooks, which know of one node only, and of exposures, which are not executed. */
async function resultsOf(harbour: Harbour): Promise<readonly Recorded[]> {
  const results = await runResultsOf(harbour);
  return results.filter(({ unique_id }) => !/^(?:operation|exposure)\./.test(unique_id));
}
