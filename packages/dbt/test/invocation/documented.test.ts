import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { DbtLine } from "../../src/executors/executor.ts";
import { PythonHost, type PythonHostOptions } from "../../src/executors/python-host.ts";
import { DbtOrchestrator } from "../../src/orchestrate/dbt-orchestrator.ts";
import type { DbtOrchestratorOptions } from "../../src/orchestrate/orchestrator-options.ts";
import { dbtPython, ENVIRONMENT_TIMEOUT } from "../rig/dbt-python.ts";
import { Harbour } from "../rig/harbour.ts";
import { statuses } from "../rig/orchestrate.ts";
import { resultsOf } from "../rig/results-of.ts";

let python = "";
beforeAll(async () => {
  python = await dbtPython();
}, ENVIRONMENT_TIMEOUT);

function documented(
  { folder }: Harbour,
  options: Partial<DbtOrchestratorOptions> = {},
): DbtOrchestrator {
  return new DbtOrchestrator({
    projectDir: folder,
    profilesDir: folder,
    python,
    invocation: "documented",
    ...options,
  });
}

describe("dbt's documented invocation on DuckDB", { timeout: 180_000 }, () => {
  test("leaves what dbt build leaves, and each node was executed exactly once", async () => {
    const [plain, perNode] = await Promise.all([Harbour.copy(python), Harbour.copy(python)]);
    await plain.dbt("build");
    const result = await documented(perNode).build();
    expect(result.status).toBe("succeeded");
    expect(await perNode.contents()).toEqual(await plain.contents());
    const executions = "select name, count(*) from executions group by 1 order by 1";
    expect(await perNode.query(executions)).toEqual(await plain.query(executions));
    expect(await resultsOf(perNode)).toEqual(await resultsOf(plain));
  });

  test("a failure fails alone with dbt's message, skips what depends on it, and serves as state", async () => {
    const harbour = await Harbour.copy(python);
    await harbour.write(
      "models/staging/ships_clean.sql",
      "select id, tides from {{ ref('ships') }}",
    );
    await harbour.write("models/marts/berths.sql", "select {{ no_such_macro() }}");
    const lines: [string, string][] = [];
    const result = await documented(harbour, {
      retries: { models: 1 },
      retryDelay: 0,
      consumers: [
        {
          name: "lines",
          handle: (event) => {
            if (event.kind === "log-line") lines.push([event.nodeId, event.line]);
          },
        },
      ],
    }).build();
    expect(statuses(result)).toMatchObject({
      "model.harbour.ships_clean": "failed",
      "model.harbour.berths": "failed",
      "model.harbour.flag_ships": "skipped",
      "model.pier.arrivals": "succeeded",
    });
    const failed = result.nodes.get("model.harbour.ships_clean");
    expect(failed?.attempts).toHaveLength(2);
    expect(failed?.attempts[0]?.error).toMatchObject({
      name: "DbtNodeError",
      message: expect.stringContaining('Referenced column "tides" not found'),
      report: { compiledPath: expect.stringMatching(/compiled.*ships_clean\.sql$/) },
    });
    // What could not be made is not tried again, though dbt gave us nothing but its message.
    const unmade = result.nodes.get("model.harbour.berths");
    expect(unmade?.attempts).toHaveLength(1);
    expect(unmade).toMatchObject({
      error: { isRetryable: false, message: expect.stringContaining("no_such_macro") },
    });
    expect(lines).toContainEqual([
      "model.harbour.ships_clean",
      expect.stringMatching(/ERROR creating sql/),
    ]);

    const again = await harbour.dbt(
      ..."ls --select result:error+ --state target --target-path elsewhere --quiet".split(" "),
    );
    expect(again).toContain("harbour.staging.ships_clean");
    expect(again).toContain("harbour.marts.flag_ships");
    expect(again).not.toContain("harbour.ports");
  });

  test("with a favored state only what is not selected is read from it", async () => {
    const [plain, perNode] = await Promise.all([Harbour.copy(python), Harbour.copy(python)]);
    await plain.dbt("build", "--select", "+ships_clean", "--target-path", "state");
    for (const name of ["state", "harbour.duckdb"]) {
      await cp(join(plain.folder, name), join(perNode.folder, name), { recursive: true });
    }
    for (const harbour of [plain, perNode]) {
      const profiles = await readFile(join(harbour.folder, "profiles.yml"), "utf8");
      await harbour.write("profiles.yml", profiles.replace("threads: 4", "schema: other"));
      await harbour.write(
        "models/staging/ships_clean.sql",
        "select id, tons + 1000 as tons from {{ ref('ships') }}",
      );
    }
    const flags = ["--defer", "--favor-state", "--state", "state"];
    await plain.dbt("run", "--select", "ships_clean", "tonnage", ...flags);
    const result = await documented(perNode).run({
      select: ["ships_clean", "tonnage"],
      defer: true,
      favorState: true,
      state: "state",
    });
    expect(result.status).toBe("succeeded");
    const contents = await perNode.contents();
    expect(contents).toEqual(await plain.contents());
    expect(contents).toMatchObject({ "other.tonnage_v1": ["BASE TABLE", ["tons"], [[3440]]] });
  });
});

test(
  "sources are measured, and what lies behind a stale one is skipped",
  { timeout: 120_000 },
  async () => {
    const harbour = await Harbour.copy(python);
    const freshness =
      "loaded_at_field: loaded_at, freshness: { error_after: { count: 1, period: day } }";
    await harbour.write(
      "models/sources.yml",
      `sources: [{ name: raw, schema: main, ${freshness}, tables: [{ name: calls }, { name: pilots }] }]`,
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
    const result = await documented(harbour).build({
      select: ["tag:raw"],
      onlyFreshSources: "all",
    });
    expect(statuses(result)).toEqual({
      "model.harbour.from_calls": "succeeded",
      "model.harbour.from_pilots": "skipped",
    });
    const written = await readFile(join(harbour.folder, "target/sources.json"), "utf8");
    expect(JSON.parse(written).results).toMatchObject([
      { unique_id: "source.harbour.raw.calls", status: "pass" },
      { unique_id: "source.harbour.raw.pilots", status: "error" },
    ]);
  },
);

describe("a newer dbt, whose build task is another", { timeout: 120_000 }, () => {
  const host = (
    harbour: Harbour,
    options: Pick<PythonHostOptions, "invocation"> = {},
  ): PythonHost => {
    const newer = join(import.meta.dirname, "newer_dbt");
    const environment = { ...process.env, PYTHONPATH: newer };
    return new PythonHost({ projectDir: harbour.folder, python, environment, ...options });
  };

  test("is invoked as it documents it, and the log says why", async () => {
    const harbour = await Harbour.copy(python);
    const lines: DbtLine[] = [];
    const result = await documented(harbour, {
      executor: host(harbour),
      log: (line) => lines.push(line),
    }).build({ select: ["+berths"] });
    expect(statuses(result)).toEqual({
      "seed.harbour.ports": "succeeded",
      "model.harbour.berths": "succeeded",
    });
    expect(await harbour.query("select count(*) from main_quay.berths")).toEqual([[2]]);
    expect(lines).toContainEqual({
      type: "log",
      unique_id: null,
      level: "warn",
      message: expect.stringMatching(
        /once for each node.*no dbt\.task\.build\.BuildTask\.execute_nodes/,
      ),
    });
  });

  test("is refused where only the fed build task will do", async () => {
    const harbour = await Harbour.copy(python);
    const orchestrator = documented(harbour, { executor: host(harbour, { invocation: "fed" }) });
    await expect(orchestrator.plan()).rejects.toThrow(
      "There is no dbt.task.build.BuildTask.execute_nodes.",
    );
  });
});

describe("the oldest dbt's documented invocation", { timeout: 120_000 }, () => {
  test(
    "executes each node exactly once",
    async () => {
      const harbour = await Harbour.copy(await dbtPython("oldest"));
      await harbour.beforeArguments();
      const result = await documented(harbour, { python: harbour.python }).build({
        select: ["arrivals", "+tonnage", "+ports_history", "+only_the_heavy"],
        exclude: ["test_type:generic"],
      });
      expect(result.status).toBe("succeeded");
      const executions = await harbour.query("select name, count(*) from executions group by 1");
      expect(Object.fromEntries(executions)).toEqual({
        arrivals: 1,
        flag_ships: 1,
        pier_arrivals: 1,
        ports: 1,
        ports_history: 1,
        ships: 1,
        ships_clean: 1,
        tonnage_v1: 1,
        tonnage_v2: 1,
      });
    },
    ENVIRONMENT_TIMEOUT,
  );
});
