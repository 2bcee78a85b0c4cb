import type { GeneratedProject } from "./generate-project.ts";
import {
  chain,
  mapTexts,
  mended,
  nameSchema,
  odd,
  seed,
  step,
  tellResults,
  withFailure,
} from "./odd-project.ts";

const raising =
  "{% if execute %}{{ exceptions.raise_compiler_error('broken') }}{% endif %} select 1 as id";

/** Models, each with a unit test of what it makes of one parent. */
const behindBroken = [
  ["near", "broken"],
  ["nearer", "near"],
  ["far", "between"],
  ["beside", "tolerated"],
] as const;

const mayFail = ["failing", "unable", "thin", "behind"];

const arrivals = ["ships", "crews", "ports", "late"] as const;

const at = (hour: number): string => `2026-01-01T0${hour}:00:00Z`;

/** A `sources.json`, by the hour at which each source's newest row was loaded. */
function tellSources(hours: Readonly<Record<string, number>>): string {
  return JSON.stringify({
    metadata: {
      dbt_schema_version: "https://schemas.getdbt.com/dbt/sources/v3.json",
      dbt_version: "1.12.6",
      generated_at: at(9),
      env: {},
    },
    results: Object.entries(hours).map(([name, hour]) => ({
      unique_id: `source.odd.quay.${name}`,
      max_loaded_at: at(hour),
      snapshotted_at: at(9),
      max_loaded_at_time_ago_in_s: 3600 * (9 - hour),
      status: "pass",
      criteria: {},
      adapter_response: {},
      timing: [],
      thread_id: "Thread-1",
      execution_time: 1,
    })),
    elapsed_time: 1,
  });
}

/** What nobody generates: situations from bug reports and from machines of others, by what is odd in them. */
export const oddProjects: Readonly<Record<string, GeneratedProject>> = {
  "Windows line endings and marks of byte order": odd({
    files: mapTexts({ ...chain, ...seed }, (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`),
  }),
  "names in other scripts": odd({
    files: {
      "models/größe.sql": "select 1 as länge",
      "models/日本.sql": "select länge as 長さ from {{ ref('größe') }}",
      "models/schema.yml":
        "models: [{ name: 日本, columns: [{ name: 長さ, data_tests: [not_null] }] }]",
    },
  }),
  "a name as long as a file's may be": odd({
    files: { [`models/${"m".repeat(240)}.sql`]: "select 1 as id" },
  }),
  "a schema that has to be quoted": odd({
    files: { ...chain, "macros/name.sql": nameSchema },
    project: { models: { odd: { "+schema": "My Schema-1" } } },
  }),
  "an on-run-end that fails": odd({
    files: chain,
    project: { "on-run-end": ["select no_such_column"] },
    steps: [step("build"), step("retry")],
  }),
  "an on-run-start that does not compile": odd({
    files: chain,
    project: { "on-run-start": ["{{ exceptions.raise_compiler_error('no start') }}"] },
    steps: [step("build"), step("retry")],
  }),
  "what results tell to on-run-end": odd({
    files: { ...chain, ...seed, ...tellResults, "models/broken.sql": "select no_such_column" },
    project: { "on-run-end": ["{{ tell(results) }}"] },
  }),
  "one invocation for all nodes": odd({
    files: {
      "models/one.sql": "{{ config(materialized='table') }} select '{{ invocation_id }}' as id",
      "models/two.sql": "{{ config(materialized='table') }} select '{{ invocation_id }}' as id",
    },
    project: {
      "on-run-end": [
        "create table told as select count(distinct id) from (from one union from two)",
        "drop table one",
        "drop table two",
      ],
    },
  }),
  "a target elsewhere, by environment": odd({
    files: withFailure,
    steps: [
      step("build", { DBT_TARGET_PATH: "elsewhere" }),
      { ...step("retry", { DBT_TARGET_PATH: "elsewhere" }), edits: mended },
    ],
  }),
  "a target elsewhere, by flag": odd({
    files: withFailure,
    steps: [step("build --target-path elsewhere"), step("retry --target-path elsewhere")],
  }),
  "no artifacts, by the project, and a retry of what was before": odd({
    files: withFailure,
    project: { flags: { write_json: false } },
    steps: [step("build"), step("retry")],
  }),
  "no artifacts, by environment, after a build that had some": odd({
    files: withFailure,
    steps: [step("build"), { ...step("build", { DBT_WRITE_JSON: "0" }), edits: mended }],
  }),
  "the first failure ends it, by the project": odd({
    files: withFailure,
    threads: 1,
    project: { flags: { fail_fast: true } },
  }),
  "the first failure ends it, by flag": odd({
    files: {
      "models/first.sql": "select no_such as id, '{{ flags.FAIL_FAST }}' as fast",
      "models/after.sql": "select * from {{ ref('first') }}",
    },
    threads: 1,
    steps: [step("build --fail-fast"), step("retry")],
  }),
  "the first failure ends it before what is behind it, and a retry from the ground": odd({
    files: withFailure,
    threads: 1,
    steps: [step("build --fail-fast"), { ...step("retry --full-refresh"), edits: mended }],
  }),
  "variables that are empty": odd({
    files: chain,
    steps: [{ ...step("build"), args: ["build", "--vars", ""] }],
  }),
  "the first failure ends it, by environment": odd({
    files: withFailure,
    threads: 1,
    steps: [step("build", { DBT_FAIL_FAST: "1" }), { ...step("retry"), edits: mended }],
  }),
  "logs as JSON": odd({ files: chain, steps: [step("build", { DBT_LOG_FORMAT: "json" })] }),
  "as quiet as can be": odd({
    files: withFailure,
    steps: [step("build --quiet"), step("build", { DBT_LOG_LEVEL: "none", DBT_QUIET: "1" })],
  }),
  "everything told": odd({ files: chain, steps: [step("build --debug", { DBT_PRINT: "0" })] }),
  "logs elsewhere, of one level": odd({
    files: chain,
    steps: [step("build", { DBT_LOG_PATH: "deep/logs", DBT_LOG_LEVEL_FILE: "none" })],
  }),
  "warnings as errors, by environment": odd({
    files: { ...chain, "models/warned.sql": "{% do exceptions.warn('beware') %} select 1 as id" },
    steps: [
      step("build"),
      step("build", { DBT_WARN_ERROR: "1" }),
      step("build", { DBT_WARN_ERROR_OPTIONS: '{"error": ["JinjaLogWarning"]}' }),
    ],
  }),
  "a materialization that is not there": odd({
    files: { ...chain, "models/odd.sql": "{{ config(materialized='cake') }} select 1 as id" },
  }),
  "a materialization that returns nothing": odd({
    files: {
      "macros/empty.sql":
        "{% materialization empty, default %}{{ return(none) }}{% endmaterialization %}",
      "models/odd.sql": "{{ config(materialized='empty') }} select 1 as id",
      "models/after.sql": "select * from {{ ref('odd') }}",
    },
  }),
  "two models with one relation": odd({
    files: { ...chain, "models/twin.sql": "{{ config(alias='first') }} select 1 as id" },
  }),
  "a model of a group that is private": odd({
    files: {
      ...chain,
      "models/schema.yml":
        "groups: [{ name: g, owner: { name: x } }]\nmodels: [{ name: first, access: private, group: g }]",
    },
  }),
  "a contract that is broken": odd({
    files: {
      ...chain,
      "models/schema.yml":
        "models: [{ name: first, config: { contract: { enforced: true } }, columns: [{ name: id, data_type: text }] }]",
    },
    steps: [step("build"), step("retry")],
  }),
  "a version that is outdated": odd({
    files: {
      "models/m_v1.sql": "select 1 as id",
      "models/m_v2.sql": "select 2 as id",
      "models/after.sql":
        "select * from {{ ref('m', v=1) }} union all select * from {{ ref('m') }}",
      "models/schema.yml":
        "models: [{ name: m, latest_version: 2, versions: [{ v: 1, deprecation_date: 2020-01-01 }, { v: 2 }] }]",
    },
    steps: [step("build"), step("build --warn-error")],
  }),
  "a seed whose rows are ragged": odd({
    files: { ...seed, "seeds/stones.csv": "id,weight\n1\n2,3,4\n" },
  }),
  "seeds that are shown": odd({
    files: { ...seed, "seeds/bad.csv": "id\nx\n" },
    project: { seeds: { odd: { bad: { "+column_types": { id: "integer" } } } } },
    steps: [step("seed --show"), step("retry")],
  }),
  "a seed with another delimiter and an empty one": odd({
    files: { "seeds/deep/stones.csv": "id;weight\n1;2\n", "seeds/none.csv": "id\n" },
    project: { seeds: { odd: { "+delimiter": ";" } } },
  }),
  "nothing at all": odd({ files: {}, steps: [step("build"), step("test"), step("retry")] }),
  "all left out": odd({
    files: chain,
    steps: [step("build --exclude first+"), step("build --select first --exclude first")],
  }),
  "a retry of nothing": odd({ files: chain, steps: [step("retry")] }),
  "a retry of results that were cut": odd({
    files: chain,
    steps: [
      step("build"),
      { ...step("retry"), edits: { "target/run_results.json": '{"metadata": {"dbt_' } },
    ],
  }),
  "a retry of what is there no more": odd({
    files: withFailure,
    steps: [
      step("build"),
      { ...step("retry"), edits: { "models/broken.sql": "{{ config(enabled=false) }} select 1" } },
    ],
  }),
  "a state that is not there": odd({
    files: chain,
    steps: [
      step("build --select state:modified --state no/such"),
      step("build --defer --state no"),
    ],
  }),
  "a state that is no manifest": odd({
    files: { ...chain, "state/manifest.json": "{}" },
    steps: [step("build --select state:modified --state state")],
  }),
  "a state and deferral by environment": odd({
    files: withFailure,
    steps: [
      { ...step("build"), edits: {} },
      {
        ...step("build --select after", { DBT_STATE: "state", DBT_DEFER: "1", ODD_SCHEMA: "b" }),
        keepsState: true,
      },
    ],
  }),
  "a variable of the environment that is missing": odd({
    files: { ...chain, "models/first.sql": "select '{{ env_var('NO_SUCH') }}' as id" },
  }),
  "a post-hook that fails": odd({
    files: {
      "models/first.sql":
        "{{ config(materialized='table', post_hook='select no_such_column') }} select 1 as id",
      "models/after.sql": "select * from {{ ref('first') }}",
    },
    steps: [step("build"), step("retry")],
  }),
  "variables of every kind": odd({
    files: {
      "models/told.sql":
        "select {{ var('deep')['list'][1] }} as n, '{{ var('text') }}' as t, {{ var('flag') }} as f, '{{ var('none') }}' as x",
    },
    steps: [
      {
        ...step("build"),
        args: ["build", "--vars", "{deep: {list: [1, 2]}, text: \"it''s: a\", flag: true, none: }"],
      },
      step("retry"),
    ],
  }),
  "a model that is never rebuilt": odd({
    files: {
      "models/kept.sql":
        "{{ config(materialized='incremental', full_refresh=false, on_schema_change='fail') }} select {{ var('n', 1) }} as id {% if var('n', 1) == 2 %}, 2 as more{% endif %}",
    },
    steps: [
      step("build"),
      { ...step("build"), args: ["build", "--full-refresh", "--vars", "{n: 3}"] },
      { ...step("build"), args: ["build", "--vars", "{n: 2}"] },
    ],
  }),
  "a snapshot by time, whose rows go": odd({
    files: {
      "seeds/stones.csv": "id,at\n1,2020-01-01 00:00:00\n2,2020-01-01 00:00:00\n",
      "snapshots/kept.yml":
        "snapshots: [{ name: kept, relation: ref('stones'), config: { strategy: timestamp, unique_key: id, updated_at: at, hard_deletes: invalidate } }]",
    },
    steps: [
      step("build"),
      { ...step("build"), edits: { "seeds/stones.csv": "id,at\n1,2020-02-01 00:00:00\n" } },
    ],
  }),
  "a generic test that nobody wrote": odd({
    files: {
      ...seed,
      "models/schema.yml":
        "models: [{ name: weighed, columns: [{ name: id, data_tests: [no_such_test, unique] }] }]",
    },
  }),
  "a package that was not brought": odd({
    files: { ...chain, "packages.yml": "packages: [{ local: somewhere }]" },
  }),
  "a batch without an event's time": odd({
    files: {
      "models/m.sql":
        "{{ config(materialized='incremental', incremental_strategy='microbatch', batch_size='day', begin='2020-01-01') }} select 1 as id",
    },
  }),
  "a model in Python, and files that are no modules": odd({
    files: {
      ...chain,
      "helper.py": "",
      "random.py": "raise SystemExit('This is not the random that is meant.')",
      "models/snake.py":
        "def model(dbt, session):\n    dbt.ref('first')\n    try:\n        import helper\n        n = 1\n    except ImportError:\n        n = 0\n    return session.sql(f'select {n} as id')\n",
      "models/tail.sql": "select * from {{ ref('snake') }}",
    },
  }),
  "threads that are no number": odd({ files: chain, threads: "many" }),
  "a profile that is not there": odd({ files: chain, steps: [step("build --profile nobody")] }),
  "unit tests behind ephemeral models that are broken": odd({
    files: {
      "models/broken.sql": `{{ config(materialized='ephemeral') }} ${raising}`,
      "models/between.sql":
        "{{ config(materialized='ephemeral') }} select * from {{ ref('broken') }}",
      "models/tolerated.sql": `{{ config(materialized='ephemeral', on_error='continue') }} ${raising}`,
      ...Object.fromEntries(
        behindBroken.map(([name, parent]) => [
          `models/${name}.sql`,
          `select * from {{ ref('${parent}') }}`,
        ]),
      ),
      "models/schema.yml": JSON.stringify({
        unit_tests: behindBroken.map(([model, parent]) => ({
          name: `test_${model}`,
          model,
          given: [{ input: `ref('${parent}')`, rows: [{ id: 1 }] }],
          expect: { rows: [{ id: 1 }] },
        })),
      }),
    },
    steps: [step("build"), step("retry"), step("test"), step("build --select near+")],
  }),
  "unit tests of models that may fail": odd({
    files: {
      ...chain,
      "models/failing.sql": "{{ config(on_error='continue') }} select * from {{ ref('first') }}",
      "models/unable.sql":
        "{{ config(on_error='continue') }} select no_such as id from {{ ref('first') }}",
      "models/thin.sql":
        "{{ config(on_error='continue', materialized='ephemeral') }} select * from {{ ref('first') }}",
      "models/behind.sql": "{{ config(on_error='continue') }} select * from {{ ref('broken') }}",
      "models/broken.sql": "select no_such_column",
      ...Object.fromEntries(
        mayFail.map((name) => [
          `models/after_${name}.sql`,
          `select 1 as id -- {{ ref('${name}') }}`,
        ]),
      ),
      "models/schema.yml": JSON.stringify({
        models: [{ name: "failing", columns: [{ name: "id", data_tests: ["unique"] }] }],
        unit_tests: mayFail.map((model) => ({
          name: `test_${model}`,
          model,
          given: [
            { input: `ref('${model === "behind" ? "broken" : "first"}')`, rows: [{ id: 1 }] },
          ],
          expect: { rows: [{ id: 9 }] },
        })),
      }),
    },
    steps: [step("build"), step("retry"), step("test --select failing"), step("build")],
  }),
  "a seed with a column twice, of which Python warns": odd({
    files: { "seeds/twice.csv": "id,id\n1,2\n" },
  }),
  "a model that may fail behind an ephemeral one that is broken": odd({
    files: {
      "models/thin.sql": `{{ config(materialized='ephemeral') }} ${raising}`,
      "models/reader.sql": "{{ config(on_error='continue') }} select * from {{ ref('thin') }}",
      "models/behind.sql": "select 1 as id -- {{ ref('reader') }}",
      "models/far.sql": "select 1 as id -- {{ ref('behind') }}",
    },
    steps: [step("build"), step("retry"), step("run")],
  }),
  "a unit test of an ephemeral model": odd({
    files: {
      "models/thin.sql": "{{ config(materialized='ephemeral') }} select 1 as id",
      "models/after.sql": "select * from {{ ref('thin') }}",
      "models/schema.yml":
        "unit_tests: [{ name: test_thin, model: thin, given: [], expect: { rows: [{ id: 7 }] } }]",
    },
  }),
  "what an earlier state says of sources and results": odd({
    files: {
      ...withFailure,
      ...Object.fromEntries(
        arrivals.map((name) => [
          `models/from_${name}.sql`,
          `select * from {{ source('quay', '${name}') }}`,
        ]),
      ),
      "models/sources.yml": JSON.stringify({
        sources: [{ name: "quay", schema: "main", tables: arrivals.map((name) => ({ name })) }],
      }),
      "tests/none.sql": "select * from {{ ref('from_ports') }}",
      "target/sources.json": tellSources({ ships: 8, crews: 8, ports: 8 }),
    },
    project: {
      "on-run-start": arrivals.map(
        (name) => `create table if not exists ${name} as select 1 as id`,
      ),
    },
    steps: [
      step("build"),
      { ...step("run --select first"), keepsState: true },
      {
        ...step("build --select source_status:fresher+ --state state"),
        edits: { "target/sources.json": tellSources({ ships: 9, crews: 8, ports: 8, late: 8 }) },
      },
      step("build"),
      { ...step("build --select result:fail 1+result:error+ --state state"), keepsState: true },
      step("build --exclude result:success --state state"),
      step("build --select source_status:fresher+"),
    ],
  }),
};
