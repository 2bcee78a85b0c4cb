import { expect, test } from "vitest";
import type { NodeResult } from "../../src/results/node-result.ts";
import { ownPostgres } from "../rig/own-postgres.ts";
import { Quay } from "../rig/quay.ts";

const own = ownPostgres();

const models = {
  // The line is that of the SQL as dbt sends it.
  wrong: "select\n  tide\nfrom (select 1 as id) t",
  zero: "select 1 / (id - 1) as id from (select 1 as id) t",
  events: `{{ config(event_time='at') }}
    select id, timestamp '2020-01-01' + (id - 1) * interval '1 day' as at from (values (1), (2)) t (id)`,
  batches: `{{ config(
      materialized='incremental', incremental_strategy='microbatch', unique_key='id',
      event_time='at', begin='2020-01-01', batch_size='day'
    ) }}
    select id, at, 1 / (id - 2) as depth from {{ ref('events') }}`,
  deep: "select id from {{ ref('events') }}",
  promised: "select 'one' as id",
};
const schema = `
models:
  - name: promised
    config: { contract: { enforced: true } }
    columns: [{ name: id, data_type: integer }]
unit_tests:
  - name: nobody
    model: deep
    given: [{ input: ref('events'), rows: [{ id: 1, at: 2020-01-01 }] }]
    expect: { rows: [{ id: 9 }] }
`;

test("errors of every kind arrive with all that dbt and the database know of them", async () => {
  const project = await Quay.build(models, own);
  await project.write("models/schema.yml", schema);
  await project.write("tests/events.sql", "select * from {{ ref('events') }} where id > 1");
  const result = await project
    .orchestrator({
      dbtFlags: ["--event-time-start", "2020-01-01", "--event-time-end", "2020-01-03"],
      testStrategy: "deferred",
    })
    .build();
  const failed = (id: string): NodeResult | undefined => result.nodes.get(id);

  expect(failed("model.quay.wrong")).toMatchObject({
    error: {
      isRetryable: true,
      databaseCode: "42703",
      line: 13,
      message: expect.stringContaining('column "tide" does not exist'),
      report: { compiledPath: "target/compiled/quay/models/wrong.sql" },
      cause: {
        name: "dbt_common.exceptions.base.DbtDatabaseError",
        stack: expect.stringMatching(/^Traceback \(most recent call last\)[^]*add_query/),
        cause: {
          name: "psycopg2.errors.UndefinedColumn",
          databaseCode: "42703",
          stack: expect.stringContaining("Traceback"),
        },
      },
    },
  });
  expect(failed("model.quay.zero")).toMatchObject({
    error: {
      databaseCode: "22012",
      line: undefined,
      message: expect.stringContaining("division by zero"),
      cause: { cause: { name: "psycopg2.errors.DivisionByZero" } },
    },
  });
  expect(failed("model.quay.batches")).toMatchObject({
    error: {
      message: "PARTIAL SUCCESS (1/2)",
      databaseCode: "22012",
      cause: { cause: { name: "psycopg2.errors.DivisionByZero" } },
    },
  });
  expect(failed("model.quay.promised")).toMatchObject({
    error: {
      isRetryable: false,
      message: expect.stringContaining("enforced contract that failed"),
      cause: { name: expect.stringContaining("ContractError") },
    },
  });
  expect(failed("test.quay.events")).toMatchObject({
    error: {
      message: "Got 1 result, configured to fail if != 0",
      report: {
        status: "fail",
        failures: 1,
        compiledPath: "target/compiled/quay/tests/events.sql",
      },
    },
  });
  expect(failed("unit_test.quay.deep.nobody")).toMatchObject({
    error: { message: expect.stringContaining("actual differs from expected") },
  });
});
