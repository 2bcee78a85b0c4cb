import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { deflateSync } from "node:zlib";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { runCommand } from "../rig/command-line.ts";
import { dbtPython, ENVIRONMENT_TIMEOUT, toolPython } from "../rig/dbt-python.ts";
import { Jetty } from "../rig/jetty.ts";
import { processesIn } from "../rig/linux-processes.ts";

const execute = promisify(execFile);
const folder = join(import.meta.dirname, "dagster");

let [python, dagster] = ["", ""];
beforeAll(async () => {
  [python, dagster] = await Promise.all([dbtPython(), toolPython("dagster")]);
}, ENVIRONMENT_TIMEOUT);

/** What Dagster knows when a step is over. */
interface Known {
  readonly success: boolean;
  readonly materializations: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly checks: Readonly<Record<string, unknown>>;
  readonly ended: number;
  readonly log: readonly string[];
}

/** As Dagster puts it into a variable. */
function encode(value: object): string {
  return deflateSync(JSON.stringify(value)).toString("base64");
}

async function materialize(jetty: Jetty, ...assets: readonly string[]): Promise<Known> {
  const { duckdb: python } = inject("warmDbt");
  const environment = { ...process.env, ...jetty.environment(python) };
  await execute(python, ["-m", "dbt.cli.main", "parse"], { cwd: jetty.folder, env: environment });
  const { stdout } = await execute(dagster, [join(folder, "run_definitions.py"), ...assets], {
    cwd: folder,
    env: { ...environment, DAGSTER_DISABLE_TELEMETRY: "yes", PYTHONDONTWRITEBYTECODE: "1" },
    maxBuffer: 64 << 20,
  });
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as Known;
}

describe("Dagster", () => {
  test("sees a materialization for each node as it is built, and tests as checks", async () => {
    const slow = "select count(*) as n from range(200000000) t(i) where i * i % 7 = 3";
    const known = await materialize(await Jetty.build({ last: `${slow} -- {{ ref('trips') }}` }));
    expect(known.log.join("\n")).not.toContain("unexpected message");
    expect(known.success).toBe(true);
    expect(known.materializations).toMatchObject({
      "jetty/boats": { "dbt/status": "succeeded", "dbt/unique_id": "model.jetty.boats" },
      "jetty/crews": { "dagster/relation_identifier": "jetty.main.crews" },
      "jetty/trips": { "dbt/file": "models/trips.sql", "dbt/attempts": 1 },
    });
    expect(known.checks).toEqual({
      "jetty/boats:not_null_boats_id": { passed: true, severity: "ERROR" },
      "jetty/crews:unique_crews_id": { passed: false, severity: "WARN" },
    });
    // While the build went on, not at its end.
    const { "jetty/boats": first, "jetty/last": last } = known.materializations;
    expect(Number(last?.["at"])).toBeGreaterThan(Number(first?.["at"]));
    expect(known.ended - Number(first?.["at"])).toBeGreaterThan(0.5);
  });

  test("sees what failed, why, and no materialization of it or of what was skipped", async () => {
    const known = await materialize(await Jetty.build({ crews: "select nothing" }));
    expect(known.success).toBe(false);
    expect(Object.keys(known.materializations)).toEqual(["jetty/boats"]);
    expect(known.checks).toEqual({
      "jetty/boats:not_null_boats_id": { passed: true, severity: "ERROR" },
    });
    const log = known.log.join("\n");
    expect(log).toMatch(/model\.jetty\.crews failed: [^]*nothing/);
    expect(log).toContain("model.jetty.trips skipped: because of model.jetty.crews");
  });

  test("has only the assets built that a step is about", async () => {
    const known = await materialize(await Jetty.build(), "jetty/boats");
    expect(known.success).toBe(true);
    expect(Object.keys(known.materializations)).toEqual(["jetty/boats"]);
  });

  test("leaves no query behind when its step is interrupted, and dbt's results are written", async () => {
    const endless = "select count(*) as n from range(1000000000000) t(i) where i * i % 7 = 3";
    const jetty = await Jetty.build({ crews: `${endless} -- {{ ref('boats') }}` });
    const environment = { ...process.env, ...jetty.environment(python) };
    await execute(python, ["-m", "dbt.cli.main", "parse"], { cwd: jetty.folder, env: environment });
    const step = spawn(dagster, [join(folder, "run_definitions.py")], {
      cwd: folder,
      env: { ...environment, DAGSTER_DISABLE_TELEMETRY: "yes", PYTHONDONTWRITEBYTECODE: "1" },
      stdio: "ignore",
    });
    const exited = once(step, "exit");
    while (!(await jetty.read("logs/dbt.log")).includes("START sql table model main.crews")) {
      await setTimeout(50);
    }
    step.kill("SIGINT");
    await exited;
    expect(await processesIn(jetty.folder)).toEqual([]);
    expect(await jetty.read("target/run_results.json")).toContain('"model.jetty.crews"');
  });

  test("is refused, before anything begins, if it does not say which node is which asset", async () => {
    const jetty = await Jetty.build();
    const environment = {
      DAGSTER_PIPES_CONTEXT: encode({ data: { asset_keys: ["boats"], extras: {} } }),
      DAGSTER_PIPES_MESSAGES: encode({ stdio: "stderr" }),
    };
    const run = { folder: jetty.folder, python, environment };
    const { exitCode, stderr } = await runCommand(["build"], run);
    expect(stderr).toContain("has to say which node is which asset");
    expect(exitCode).toBe(2);
    const broken = { ...environment, DAGSTER_PIPES_MESSAGES: "?" };
    const told = {
      ...environment,
      ...broken,
      DAGSTER_PIPES_CONTEXT: encode({ data: { extras: { nodes: {} } } }),
    };
    const other = await runCommand(["build"], { ...run, environment: told });
    expect(other.stderr).toContain("DAGSTER_PIPES_MESSAGES is to be");
  });

  test("is told in the docs with the very lines that were tested", async () => {
    const page = await readFile(
      resolve(import.meta.dirname, "../../../../docs/windows.md"),
      "utf8",
    );
    expect(page).toContain(await readFile(join(folder, "definitions.py"), "utf8"));
  });
});
