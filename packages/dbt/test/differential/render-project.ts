import { listInputs, nameModel } from "./model-inputs.ts";
import type { ModelSketch, ProjectSketch } from "./project-sketch.ts";
import { renderSchema } from "./render-schema.ts";
import { DATABASES, type Dialect, type Warehouse } from "./warehouse.ts";

type Files = Readonly<Record<string, string>>;
type Place = Pick<Warehouse, "dialect" | "output">;

/** A project's files, and those of them that are broken as they ought to be. */
export function renderProject(
  drawn: ProjectSketch,
  place: Place,
): { readonly files: Files; readonly mended: Files } {
  const broken = projectFiles(drawn, place);
  const mending: ProjectSketch = {
    ...drawn,
    models: drawn.models.map((one) => ({ ...one, defect: "none" })),
    ...(drawn.function === "broken" ? { function: "called" } : {}),
    ...(drawn.seed === "broken" ? { seed: "plain" } : {}),
    ...(drawn.snapshot === "broken" ? { snapshot: "sql" } : {}),
    ...(drawn.savedQuery === "behind a failure" ? { savedQuery: "made" } : {}),
    ...(drawn.microbatch.includes("fail") ? { microbatch: "whole" } : {}),
  };
  const whole = projectFiles(mending, place);
  const mended = Object.entries(whole).filter(([path, text]) => broken[path] !== text);
  return { files: broken, mended: Object.fromEntries(mended) };
}

function projectFiles(drawn: ProjectSketch, { dialect, output }: Place): Files {
  const outputs = DATABASES.map((name) => [name, { threads: drawn.threads, ...output(name) }]);
  return {
    "dbt_project.yml": projectFile(drawn, dialect),
    "profiles.yml": JSON.stringify({
      quay: {
        target: "{{ env_var('QUAY_TARGET', 'quay') }}",
        outputs: Object.fromEntries(outputs),
      },
    }),
    "selectors.yml": selectorsFile(drawn),
    "macros/plain.sql": plainMaterialization(dialect),
    "seeds/stones.csv": `id,weight\n1,10\n2,20\n3,${drawn.seed === "broken" ? "heavy,30" : "30"}\n`,
    "seeds/crates.csv": "id,stone_id\n1,1\n2,3\n3,3\n",
    "models/schema.yml": renderSchema(drawn),
    ...modelFiles(drawn),
    ...testFiles(drawn),
    ...snapshotFiles[drawn.snapshot],
    ...functionFiles(drawn),
    ...savedQueryFiles(drawn),
    ...packageFiles(drawn),
    ...microbatchFiles(drawn),
  };
}

function modelFiles(drawn: ProjectSketch): Files {
  return Object.fromEntries(
    drawn.models.flatMap((one, index): [string, string][] => {
      const text = modelFile(drawn, index, one);
      if (one.versions === "none") return [[`models/m${index}.sql`, text]];
      return [1, 2].map((version) => [`models/m${index}_v${version}.sql`, text]);
    }),
  );
}

function modelFile(drawn: ProjectSketch, index: number, one: ModelSketch): string {
  const stands = one.materialized !== "ephemeral";
  const config = [
    `materialized='${one.materialized}'`,
    ...(one.materialized === "incremental" ? ["unique_key='id'"] : []),
    ...(one.isTagged ? ["tags=['night']"] : []),
    ...(one.schema === undefined ? [] : [`schema='${one.schema}'`]),
    ...(one.isEnabled ? [] : ["enabled=false"]),
    ...(one.group === undefined ? [] : [`group='${one.group}'`]),
    ...(one.defect === "hook" && stands ? ['pre_hook="select no_such_column"'] : []),
    ...(one.hasHook && stands
      ? ["post_hook=\"insert into {{ target.schema }}.hooks values ('{{ this.identifier }}')\""]
      : []),
    ...(one.continues ? ["on_error='continue'"] : []),
  ];
  const raising = `{% if execute %}{{ exceptions.raise_compiler_error('m${index} is broken') }}{% endif %}\n`;
  const marking = `{% if execute %}{% do graph.setdefault('marks', {}).update({'m${index}': 1}) %}{% endif %}\n`;
  const heavy = drawn.function !== "none" && index % 2 === 1;
  const weight = heavy ? "{{ function('heavy') }}(weight) as weight" : "weight";
  const columns = one.defect === "database" ? "id, no_such_column" : `id, ${weight}`;
  const inputs = listInputs(drawn, index);
  const rows =
    inputs.length === 0
      ? [`select 1 as id, 100 as weight`]
      : inputs.map(
          (input) => `select ${columns} from {{ ${input} }} where id > {{ var('bound', 0) }}`,
        );
  return [
    `{{ config(${config.join(", ")}) }}\n`,
    ...(one.defect === "compiler" ? [raising] : []),
    ...(one.leavesMark && stands ? [marking] : []),
    `select cast(min(united.id) as integer) as id, cast(sum(united.weight) as integer) as weight from (${rows.join(" union all ")}) united group by united.id\n`,
  ].join("");
}

function testFiles(drawn: ProjectSketch): Files {
  return Object.fromEntries(
    drawn.tests.flatMap(({ kind, severity, isBroken, target, other }, index) => {
      if (kind !== "singular") return [];
      const [left, right] = [nameModel(drawn, target), nameModel(drawn, other)];
      const text = `{{ config(severity='${severity}') }} select l.id from {{ ref('${left}') }} l join {{ ref('${right}') }} r on l.id = r.id where l.id ${isBroken ? ">" : "<"} 0`;
      return [[`tests/s${index}.sql`, text]];
    }),
  );
}

const snapshotSql = (from: string): string =>
  `{% snapshot history %}{{ config(strategy='check', unique_key='id', check_cols=['weight'], target_schema=target.schema) }} select * from ${from}{% endsnapshot %}`;

const snapshotFiles: Readonly<Record<ProjectSketch["snapshot"], Files>> = {
  none: {},
  yaml: {
    "snapshots/history.yml":
      "snapshots: [{ name: history, relation: ref('stones'), config: { strategy: check, unique_key: id, check_cols: [weight], hard_deletes: new_record } }]\n",
  },
  sql: { "snapshots/history.sql": snapshotSql("{{ ref('stones') }}") },
  broken: { "snapshots/history.sql": snapshotSql("no_such_table") },
  "of a model": { "snapshots/history.sql": snapshotSql("{{ ref('m0') }}") },
};

function functionFiles({ function: kind }: ProjectSketch): Files {
  if (kind === "none") return {};
  return {
    "functions/heavy.sql": kind === "broken" ? "weight *" : "weight * 2",
    "functions/functions.yml":
      "functions: [{ name: heavy, arguments: [{ name: weight, data_type: integer }], returns: { data_type: integer } }]\n",
  };
}

function savedQueryFiles({ savedQuery }: ProjectSketch): Files {
  if (savedQuery === "none") return {};
  const day = savedQuery === "made" ? "cast('2020-01-01' as date)" : "no_such_column";
  return { "models/days.sql": `select ${day} as opened`, "models/semantics.yml": semantics };
}

function packageFiles({ package: kind }: ProjectSketch): Files {
  if (kind === "none") return {};
  const files = {
    "dbt_project.yml": `{ name: quarry, version: "1.0", models: { quarry: { +enabled: ${kind !== "off"}, +schema: pits } } }`,
    "models/pit.sql": "select 1 as id, 5 as weight",
    ...(kind === "same names" ? { "models/m1.sql": "select 7 as id, 7 as weight" } : {}),
    "models/pit.yml": "models: [{ name: pit, columns: [{ name: id, data_tests: [unique] }] }]",
  };
  return {
    "packages.yml": "packages: [{ local: packages/quarry }]\n",
    ...Object.fromEntries(
      ["packages", "dbt_packages"].flatMap((folder) =>
        Object.entries(files).map(([path, text]) => [`${folder}/quarry/${path}`, text]),
      ),
    ),
  };
}

function microbatchFiles({ microbatch }: ProjectSketch): Files {
  if (microbatch === "none") return {};
  const failing = { "one fails": "'2022' in", "first fails": "'2020' in", "all fail": "'20' in" };
  const which = Object.entries(failing).find(([name]) => name === microbatch)?.[1];
  const column =
    which === undefined
      ? "id"
      : `{% if model.batch and ${which} model.batch.id | string %}no_such_column{% else %}id{% endif %}`;
  const years = [2020, 2021, 2022, 2023].map(
    (year, id) => `select ${id} as id, cast('${year}-05-05' as timestamp) as at`,
  );
  return {
    "models/events.sql": `{{ config(materialized='table', event_time='at') }} ${years.join(" union all ")}`,
    "models/yearly.sql": `{{ config(materialized='incremental', incremental_strategy='microbatch', event_time='at', begin='2020-01-01', batch_size='year', lookback=1) }} select ${column}, at from {{ ref('events') }}`,
    "models/after.sql": "select count(*) as years from {{ ref('yearly') }}",
  };
}

function projectFile(drawn: ProjectSketch, { text, engine }: Dialect): string {
  return JSON.stringify({
    name: "quay",
    version: "1.0",
    profile: "quay",
    flags: {
      send_anonymous_usage_stats: false,
      skip_nodes_if_on_run_start_fails: drawn.startHook === "stops",
      ...drawn.projectFlags,
    },
    ...(drawn.seed === "quoted" ? { seeds: { "+quote_columns": true } } : {}),
    ...(drawn.seed === "typed"
      ? { seeds: { quay: { stones: { "+column_types": { weight: "double" } } } } }
      : {}),
    "on-run-start": [
      `create table if not exists {{ target.schema }}.hooks (name ${text})${engine}`,
      `create table if not exists {{ target.schema }}.blocks${engine} as select 1 as id, 100 as weight`,
      ...(drawn.startHook === "works" ? [] : ["select no_such_column"]),
    ],
    "on-run-end": [
      'insert into {{ target.schema }}.hooks values (\'end {{ results | map(attribute="status") | map("string") | sort | join(" ") }}\')',
      'insert into {{ target.schema }}.hooks values (\'marks {{ graph.get("marks", {}) | sort | join(" ") }}\')',
      ...(drawn.endHook === "works" ? [] : ["select no_such_column"]),
    ],
  });
}

function selectorsFile({ hasDefaultSelector }: ProjectSketch): string {
  const union = [
    { method: "tag", value: "night", parents: true },
    { method: "fqn", value: "stones" },
  ];
  const nightly = { name: "nightly", definition: { union } };
  const usual = {
    name: "usual",
    default: true,
    definition: {
      union: [{ method: "fqn", value: "*" }, { exclude: [{ method: "fqn", value: "m2" }] }],
    },
  };
  return JSON.stringify({ selectors: [nightly, ...(hasDefaultSelector ? [usual] : [])] });
}

const plainMaterialization = ({ engine }: Dialect): string => `{% materialization plain, default %}
  {% set relation = this.incorporate(type='table') %}
  {% do run_query('drop table if exists ' ~ relation) %}
  {% call statement('main') %}create table {{ relation }}${engine} as ({{ sql }}){% endcall %}
  {{ return({'relations': [relation]}) }}
{% endmaterialization %}
`;

const semantics = `models:
  - name: days
    time_spine: { standard_granularity_column: opened }
    columns: [{ name: opened, granularity: day }]
semantic_models:
  - name: spans
    model: ref('days')
    defaults: { agg_time_dimension: opened }
    entities: [{ name: span, type: primary, expr: opened }]
    dimensions: [{ name: opened, type: time, type_params: { time_granularity: day } }]
    measures: [{ name: spans, agg: count, expr: opened }]
metrics:
  - { name: spans, label: Spans, type: simple, type_params: { measure: spans } }
saved_queries:
  - name: spans_by_day
    query_params: { metrics: [spans], group_by: ["TimeDimension('span__opened', 'day')"] }
`;
