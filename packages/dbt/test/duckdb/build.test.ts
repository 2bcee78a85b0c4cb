import { inspect } from "node:util";
import { describe, expect, inject, test } from "vitest";
import { PythonHost } from "../../src/executors/python-host.ts";
import { Harbour } from "../rig/harbour.ts";
import { LogLines } from "../rig/log-lines.ts";
import { statuses } from "../rig/orchestrate.ts";
import { runResultsOf } from "../rig/run-results.ts";

const { duckdb: python } = inject("warmDbt");

describe("a build on DuckDB", { timeout: 180_000 }, () => {
  test("selections of any size reach dbt; one that selects nothing says so", async () => {
    const harbour = await Harbour.copy(python);
    // More than an argument of a command may be long. dbt looks for each name among all nodes: few are enough.
    const name = "a_model_with_a_long_name_".repeat(20);
    const many = Array.from({ length: 300 }, (_, index) => `${name}${index}`);
    expect(many.join(" ").length).toBeGreaterThan(128 * 1024);
    const plan = await harbour.orchestrator().plan({ select: [...many, "ports", "berths"] });
    expect(plan.nodes.map(({ node }) => node.name)).toEqual(["ports", "berths"]);
    const nothing = await harbour.orchestrator().build({ select: ["tag:none"] });
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
    const result = await harbour
      .orchestrator({
        executor: new PythonHost({
          cwd: harbour.folder,
          python,
          environment,
          logLevel: "debug",
        }),
        log: (line) => seen.push(line),
        consumers: [{ name: "all", handle: (event) => void seen.push(event) }],
      })
      .build({ select: ["+berths"] });
    expect(result.nodes.get("model.harbour.berths")?.status).toBe("failed");
    // Errors too, with every field of their own.
    const everything = inspect([seen, [...result.nodes]], { depth: null });
    expect(everything).toContain("the word is *****");
    expect(everything).not.toContain(secret);
  });
});

describe("an interrupted microbatch on DuckDB", () => {
  test("ends in the batch that runs, though that is in another thread, and begins no further one", async () => {
    const harbour = await Harbour.copy(python);
    // The first batch is quick; the second would take for ever.
    await harbour.write(
      "models/soundings.sql",
      `{{ config(
          materialized='incremental', incremental_strategy='microbatch',
          event_time='taken', begin='2020-01-01', batch_size='day'
        ) }}
      {% set day = model.batch.id if execute else '20200101' %}
      {% if execute %}{% do log('sounding ' ~ day, info=true) %}{% endif %}
      select strptime('{{ day }}', '%Y%m%d') as taken, sum(a.range * b.range) as depth
      from range({{ 1 if day == '20200101' else 10000000 }}) a, range(10000000) b`,
    );
    const lines = new LogLines();
    const heard = lines.heard("sounding 20200102");
    const controller = new AbortController();
    const building = harbour
      .orchestrator({ consumers: [lines] })
      .build({ select: ["soundings"], signal: controller.signal });
    await heard;
    controller.abort();
    const result = await building;
    expect(statuses(result)).toEqual({ "model.harbour.soundings": "cancelled" });
    expect(lines.of("model.harbour.soundings")).not.toContain("sounding 20200103");
    const [recorded] = await runResultsOf(harbour);
    expect(recorded).toMatchObject({
      unique_id: "model.harbour.soundings",
      message: "PARTIAL SUCCESS (1/4)",
    });
  });
});
