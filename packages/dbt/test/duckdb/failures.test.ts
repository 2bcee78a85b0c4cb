import { describe, expect, inject, test } from "vitest";
import { Harbour } from "../rig/harbour.ts";
import { LogLines } from "../rig/log-lines.ts";
import { statuses } from "../rig/orchestrate.ts";
import { expectValidRunResults, runResultsOf } from "../rig/run-results.ts";

const { duckdb: python } = inject("warmDbt");

/** Fails in the second of its four batches; all but the first and the last run in another thread. */
const soundings = `{{ config(
    materialized='incremental', incremental_strategy='microbatch',
    event_time='taken', begin='2020-01-01', batch_size='day'
  ) }}
  {% set day = model.batch.id if execute else '20200101' %}
  {% if execute %}{% do log('sounding ' ~ day, info=true) %}{% endif %}
  select strptime('{{ day }}', '%Y%m%d') as taken,
    cast('{{ 'shallow' if day == '20200102' else 7 }}' as integer) as depth`;

/** A model whose SQL DuckDB refuses, a test that finds a row, and one that only warns of two. */
async function breakHarbour(harbour: Harbour): Promise<Harbour> {
  await harbour.write("models/soundings.sql", soundings);
  const sql = "select id,\n  from\nfrom {{ ref('ships') }}";
  await harbour.write("models/staging/ships_clean.sql", sql);
  await harbour.write("tests/no_porto.sql", "select * from {{ ref('ports') }} where code = 'OPO'");
  await harbour.write(
    "tests/ports.sql",
    "{{ config(severity='warn') }} select * from {{ ref('ports') }}",
  );
  return harbour;
}

describe("failures on DuckDB", { timeout: 180_000 }, () => {
  test("arrive whole, skip what dbt build skips, and are recorded as dbt build records them", async () => {
    const [plain, harbour] = await Promise.all([
      Harbour.copy(python).then(breakHarbour),
      Harbour.copy(python).then(breakHarbour),
    ]);
    const lines = new LogLines();
    const [result] = await Promise.all([
      harbour
        .orchestrator({
          retries: { models: 1 },
          retryDelay: 0,
          consumers: [lines],
          log: lines.takeOther,
        })
        .build(),
      plain.dbt("build").catch(() => undefined),
    ]);
    expect(statuses(result)).toMatchObject({
      "model.harbour.ships_clean": "failed",
      "model.harbour.flag_ships": "skipped",
      "test.harbour.no_porto": "failed",
      "model.harbour.berths": "skipped",
      "model.harbour.moorings": "succeeded",
    });
    const failed = result.nodes.get("model.harbour.ships_clean");
    expect(failed?.attempts).toHaveLength(2);
    expect(failed?.attempts[0]?.error).toMatchObject({
      name: "DbtNodeError",
      isRetryable: true,
      // The one that DuckDB names, of the SQL as it was sent.
      line: expect.any(Number),
      message: expect.stringContaining('syntax error at or near "from"'),
      report: { compiledPath: expect.stringMatching(/compiled.*ships_clean\.sql$/) },
      cause: {
        name: "dbt_common.exceptions.base.DbtRuntimeError",
        stack: expect.stringContaining("Traceback (most recent call last)"),
        cause: { name: "_duckdb.ParserException" },
      },
    });
    expect(result.nodes.get("model.harbour.soundings")).toMatchObject({
      status: "failed",
      attempts: [
        {
          error: {
            message: "PARTIAL SUCCESS (3/4)",
            cause: { message: expect.stringContaining("shallow") },
          },
        },
        expect.anything(),
      ],
    });
    for (const day of ["20200101", "20200102", "20200103", "20200104"]) {
      expect(lines.of("model.harbour.soundings")).toContain(`sounding ${day}`);
    }
    expect(result.nodes.get("test.harbour.no_porto")).toMatchObject({
      status: "failed",
      error: {
        name: "DbtNodeError",
        message: "Got 1 result, configured to fail if != 0",
        report: { status: "fail", failures: 1, error: null },
      },
    });

    expect(result.nodes.get("test.harbour.ports")).toMatchObject({
      status: "warned",
      report: { status: "warn", failures: 2 },
    });

    // One line each, under its node, though dbt would also print errors for itself.
    expect(
      lines.of("model.harbour.ships_clean").filter((line) => /ERROR creating/.test(line)),
    ).toEqual([
      expect.stringContaining("main.ships_clean"),
      expect.stringContaining("main.ships_clean"),
    ]);
    expect(lines.of("seed.harbour.ships").length).toBeGreaterThan(1);
    expect(lines.others.filter((line) => /ERROR creating/.test(line))).toEqual([]);

    const recorded = await runResultsOf(harbour);
    expect(new Set(recorded.map(({ status }) => status))).toEqual(
      new Set(["success", "partial success", "error", "skipped", "pass", "warn", "fail"]),
    );
    expect(recorded).toEqual(await runResultsOf(plain));
    await expectValidRunResults(harbour);

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
    expect(again).not.toContain("moorings");
  });

  test("of SQL that cannot be made are not tried again, and name the file", async () => {
    const harbour = await Harbour.copy(python);
    await harbour.write("models/marts/berths.sql", "select\n  {{ no_such_macro() }}");
    const result = await harbour.orchestrator({ retries: { models: 3 } }).build({
      select: ["berths"],
    });
    const node = result.nodes.get("model.harbour.berths");
    expect(node?.attempts).toHaveLength(1);
    expect(node).toMatchObject({
      status: "failed",
      error: {
        isRetryable: false,
        message: expect.stringMatching(/models\/marts\/berths\.sql[^]*no_such_macro/),
        cause: { name: expect.stringContaining("UndefinedMacroError") },
      },
    });
  });
});
