import { inspect } from "node:util";
import { Mode } from "@mea-culpa/engine";
import { beforeAll, describe, expect, test } from "vitest";
import { PythonHost } from "../../src/executors/python-host.ts";
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

function orchestrator(
  { folder }: Harbour,
  options: Partial<DbtOrchestratorOptions> = {},
): DbtOrchestrator {
  return new DbtOrchestrator({ projectDir: folder, profilesDir: folder, python, ...options });
}

describe("a project with everything on DuckDB", { timeout: 180_000 }, () => {
  test("both modes leave what dbt build leaves, and each node was executed exactly once", async () => {
    const [plain, perNode, perWave] = await Promise.all([
      Harbour.copy(python),
      Harbour.copy(python),
      Harbour.copy(python),
    ]);
    await plain.dbt("build");
    const results = [
      await orchestrator(perNode).build(),
      await orchestrator(perWave, { mode: Mode.PER_WAVE }).build(),
    ];
    expect(results.map(({ status }) => status)).toEqual(["succeeded", "succeeded"]);
    const expected = await plain.contents();
    expect(Object.keys(expected)).toContain("main_quay.berths");
    expect(await perNode.contents()).toEqual(expected);
    expect(await perWave.contents()).toEqual(expected);

    const executions = "select name, count(*) from executions group by 1 order by 1";
    const once = await plain.query(executions);
    expect(once).toContainEqual(["pier_arrivals", 1]);
    expect(await perNode.query(executions)).toEqual(once);
    expect(await perWave.query(executions)).toEqual(once);

    const log = "select word from build_log order by word";
    expect(await perNode.query(log)).toEqual(await plain.query(log));

    const outcomes = await resultsOf(plain);
    expect(await resultsOf(perNode)).toEqual(outcomes);
    expect(await resultsOf(perWave)).toEqual(outcomes);

    // And once more, so that what exists already is met as well.
    await plain.dbt("build");
    expect((await orchestrator(perNode).build()).status).toBe("succeeded");
    expect(await perNode.contents()).toEqual(await plain.contents());
  });

  test("a failure arrives whole, skips what depends on it, and serves as state", async () => {
    const harbour = await Harbour.copy(python);
    await harbour.write(
      "models/staging/ships_clean.sql",
      "select id, tides from {{ ref('ships') }}",
    );
    const lines: [string, string][] = [];
    const result = await orchestrator(harbour, {
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
      "model.harbour.flag_ships": "skipped",
      "model.harbour.berths": "succeeded",
    });
    const failed = result.nodes.get("model.harbour.ships_clean");
    expect(failed?.attempts).toHaveLength(2);
    expect(failed?.attempts[0]?.error).toMatchObject({
      name: "DbtNodeError",
      message: expect.stringContaining('Referenced column "tides" not found'),
      report: { compiledPath: expect.stringMatching(/compiled.*ships_clean\.sql$/) },
      cause: { stack: expect.stringContaining("Traceback (most recent call last)") },
    });
    expect(lines).toContainEqual([
      "model.harbour.ships_clean",
      expect.stringMatching(/ERROR creating sql/),
    ]);
    expect(lines.filter(([id]) => id === "seed.harbour.ships").length).toBeGreaterThan(1);

    // The merged results are state for dbt itself: what failed and what is below it.
    const again = await harbour.dbt(
      "ls",
      "--select",
      "result:error+",
      "--state",
      "target",
      "--target-path",
      "elsewhere",
      "--resource-type",
      "model",
      "--quiet",
    );
    expect(again).toContain("harbour.staging.ships_clean");
    expect(again).toContain("harbour.marts.flag_ships");
    expect(again).not.toContain("berths");
  });

  test("SQL that cannot be made is not tried again", async () => {
    const harbour = await Harbour.copy(python);
    await harbour.write("models/marts/berths.sql", "select {{ no_such_macro() }}");
    const result = await orchestrator(harbour, { retries: { models: 3 } }).build({
      select: ["berths"],
    });
    const node = result.nodes.get("model.harbour.berths");
    expect(node?.attempts).toHaveLength(1);
    expect(node).toMatchObject({
      status: "failed",
      error: { isRetryable: false, message: expect.stringContaining("no_such_macro") },
    });
  });

  test("selections of any size reach dbt; one that selects nothing says so", async () => {
    const harbour = await Harbour.copy(python);
    const many = Array.from({ length: 5_000 }, (_, index) => `a_model_with_a_long_name_${index}`);
    const plan = await orchestrator(harbour).plan({ select: [...many, "ports", "berths"] });
    expect(plan.nodes.map(({ node }) => node.name)).toEqual(["ports", "berths"]);
    const nothing = await orchestrator(harbour).build({ select: ["tag:none"] });
    expect([nothing.status, nothing.nodes.size]).toEqual(["succeeded", 0]);
    await expect(harbour.query("select * from main.ports")).rejects.toThrow("ports");
  });

  test("secrets are in no line, no event and no error", async () => {
    const harbour = await Harbour.copy(python);
    const secret = "gull-and-herring-42";
    await harbour.write(
      "models/marts/berths.sql",
      "{% do log('the word is ' ~ env_var('HARBOUR_WORD'), info=true) %} select {{ env_var('HARBOUR_WORD') }} from nowhere",
    );
    const seen: unknown[] = [];
    const environment = {
      ...process.env,
      // One that dbt itself protects, and the same value where dbt can't know of it.
      DBT_ENV_SECRET_WORD: secret,
      HARBOUR_WORD: secret,
    };
    const result = await orchestrator(harbour, {
      executor: new PythonHost({
        projectDir: harbour.folder,
        python,
        environment,
        logLevel: "debug",
      }),
      log: (line) => seen.push(line),
      consumers: [{ name: "all", handle: (event) => void seen.push(event) }],
    }).build({ select: ["+berths"] });
    expect(result.nodes.get("model.harbour.berths")?.status).toBe("failed");
    // Errors too, with every field of their own.
    const everything = inspect([seen, [...result.nodes]], { depth: null });
    expect(everything).toContain("the word is *****");
    expect(everything).not.toContain(secret);
  });
});

describe("the oldest dbt", { timeout: 180_000 }, () => {
  test(
    "leaves what its own build leaves",
    async () => {
      const old = await dbtPython("oldest");
      const [plain, perNode] = await Promise.all([Harbour.copy(old), Harbour.copy(old)]);
      await Promise.all([plain, perNode].map((each) => each.beforeArguments()));
      await plain.dbt("build");
      const result = await orchestrator(perNode, { python: old }).build();
      expect(result.status).toBe("succeeded");
      expect(await perNode.contents()).toEqual(await plain.contents());
      expect(await resultsOf(perNode)).toEqual(await resultsOf(plain));
    },
    ENVIRONMENT_TIMEOUT,
  );
});
