import * as fc from "fast-check";

/** A dbt project and what is done to it, in order. */
export interface GeneratedProject {
  /** By path. */
  readonly files: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** A command, after some files have been written anew. */
export interface Step {
  readonly edits: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

const defects = ["none", "none", "none", "none", "none", "none", "database", "compiler"] as const;

const model = fc.record({
  materialized: fc.constantFrom("table", "view", "view", "ephemeral", "incremental"),
  /** How far before it its parents are. */
  parents: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
  defect: fc.constantFrom(...defects),
  continues: fc.boolean().map((yes) => yes),
  hasHook: fc.boolean(),
  isTagged: fc.boolean(),
  schema: fc.constantFrom(undefined, undefined, undefined, "annex"),
  isEnabled: fc.integer({ min: 0, max: 11 }).map((number) => number > 0),
  hasContract: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
  versions: fc.integer({ min: 0, max: 7 }).map((number) => number === 0),
  unitTest: fc.constantFrom("none", "none", "none", "passes", "fails"),
});

const dataTest = fc.record({
  kind: fc.constantFrom("not_null", "unique", "accepted_values", "relationships", "singular"),
  target: fc.nat(20),
  other: fc.nat(20),
  isBroken: fc.integer({ min: 0, max: 3 }).map((number) => number === 0),
  severity: fc.constantFrom("error", "error", "warn"),
  isStored: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
});

const selections = [
  [],
  [],
  [],
  ["--select", "+m3"],
  ["--select", "m1+"],
  ["--select", "tag:night"],
  ["--select", "tag:night+", "--exclude", "m2"],
  ["--exclude", "m2+"],
  ["--select", "@m2"],
  ["--exclude", "resource_type:seed"],
  ["--select", "+exposure:board", "exposure:board"],
  ["--select", "m1", "m4", "m5"],
  ["--select", "test_type:data"],
  ["--select", "package:quarry"],
  ["--selector", "nightly"],
] as const;

const flags = [
  [],
  [],
  [],
  ["--full-refresh"],
  ["--indirect-selection", "cautious"],
  ["--indirect-selection", "buildable"],
  ["--warn-error"],
  ["--store-failures"],
  ["--empty"],
  ["--resource-type", "model"],
  ["--exclude-resource-type", "test"],
  ["--vars", "{ bound: 2 }"],
] as const;

const environments = [
  {},
  {},
  {},
  { DBT_FULL_REFRESH: "1" },
  { DBT_STORE_FAILURES: "1" },
  { DBT_INDIRECT_SELECTION: "cautious" },
  { DBT_WARN_ERROR: "1" },
] as const;

const step = fc.record({
  command: fc.constantFrom("build", "build", "build", "build", "run", "test", "seed", "snapshot"),
  selection: fc.constantFrom(...selections),
  flags: fc.constantFrom(...flags),
  environment: fc.constantFrom(...environments),
});

const sketch = fc.record({
  models: fc.array(model, { minLength: 3, maxLength: 9 }),
  tests: fc.array(dataTest, { minLength: 1, maxLength: 8 }),
  hasSnapshot: fc.boolean(),
  hasSource: fc.boolean(),
  hasExposure: fc.boolean(),
  hasFunction: fc.integer({ min: 0, max: 3 }).map((number) => number === 0),
  hasSavedQuery: fc.integer({ min: 0, max: 3 }).map((number) => number === 0),
  hasPackage: fc.integer({ min: 0, max: 3 }).map((number) => number === 0),
  startHook: fc.constantFrom("works", "works", "works", "works", "fails", "stops"),
  endHook: fc.constantFrom("works", "works", "works", "fails"),
  threads: fc.integer({ min: 1, max: 4 }),
  first: step,
  second: fc.constantFrom("nothing", "retry", "retry mended", "again", "other"),
  third: step,
});

type Sketch = typeof sketch extends fc.Arbitrary<infer Value> ? Value : never;
type Model = Sketch["models"][number];

/** Projects of a dozen nodes or two with whatever dbt 1.12 knows, some of it broken. */
export const generatedProject: fc.Arbitrary<GeneratedProject> = sketch.map(render);

function render(drawn: Sketch): GeneratedProject {
  const files: Record<string, string> = {
    "dbt_project.yml": projectFile(drawn),
    "selectors.yml": selectors,
    "seeds/stones.csv": "id,weight\n1,10\n2,20\n3,30\n",
    "seeds/crates.csv": "id,stone_id\n1,1\n2,3\n3,3\n",
    "models/schema.yml": schemaFile(drawn),
  };
  const mended: Record<string, string> = {};
  for (const [index, one] of drawn.models.entries()) {
    const name = `m${index}`;
    const file = `models/${name}${one.versions ? "_v1" : ""}.sql`;
    files[file] = modelFile(drawn, index, one);
    if (one.versions) files[`models/${name}_v2.sql`] = modelFile(drawn, index, one);
    if (one.defect !== "none") mended[file] = modelFile(drawn, index, { ...one, defect: "none" });
  }
  for (const [index, one] of drawn.tests.entries()) {
    if (one.kind !== "singular") continue;
    const [left, right] = [nameOf(drawn, one.target), nameOf(drawn, one.other)];
    files[`tests/s${index}.sql`] =
      `{{ config(severity='${one.severity}') }} select l.id from {{ ref('${left}') }} l join {{ ref('${right}') }} r on l.id = r.id where l.id ${one.isBroken ? ">" : "<"} 0`;
  }
  if (drawn.hasSnapshot) files["snapshots/history.yml"] = snapshotFile;
  if (drawn.hasFunction) {
    files["functions/heavy.sql"] = "weight * 2";
    files["functions/functions.yml"] = functionFile;
  }
  if (drawn.hasSavedQuery) {
    files["models/days.sql"] = "select cast('2020-01-01' as date) as day";
    files["models/semantics.yml"] = semantics;
  }
  if (drawn.hasPackage) {
    for (const folder of ["packages", "dbt_packages"]) {
      files[`${folder}/quarry/dbt_project.yml`] = 'name: quarry\nversion: "1.0"\n';
      files[`${folder}/quarry/models/pit.sql`] = "select 1 as id, 5 as weight";
    }
    files["packages.yml"] = "packages: [{ local: packages/quarry }]\n";
  }
  return { files, steps: listSteps(drawn, mended) };
}

function listSteps(drawn: Sketch, mended: Readonly<Record<string, string>>): readonly Step[] {
  const first = makeStep(drawn.first);
  const retry = { args: ["retry"], environment: {} };
  const seeds = { "seeds/stones.csv": "id,weight\n1,11\n3,30\n4,40\n" };
  switch (drawn.second) {
    case "nothing":
      return [first];
    case "retry":
      return [first, { ...retry, edits: {} }];
    case "retry mended":
      return [first, { ...retry, edits: mended }];
    case "again":
      return [first, { ...first, edits: seeds }];
    case "other":
      return [first, { ...makeStep(drawn.third), edits: { ...seeds, ...mended } }];
  }
}

function makeStep({ command, selection, flags: drawn, environment }: Sketch["first"]): Step {
  const mayRefresh = command === "build" || command === "run" || command === "seed";
  const known: readonly string[] = drawn;
  const [flag = ""] = known;
  const isKnown =
    (flag !== "--full-refresh" || mayRefresh) &&
    (!["--empty"].includes(flag) || command === "build" || command === "run") &&
    (!flag.includes("resource-type") || command === "build") &&
    (!["--store-failures"].includes(flag) || command === "build" || command === "test") &&
    (flag !== "--indirect-selection" || command === "build" || command === "test");
  return {
    edits: {},
    args: [command, ...selection, ...(isKnown ? known : [])],
    environment,
  };
}

/** A model by any number, or a seed where that has none that can be read. */
function nameOf({ models }: Sketch, number: number): string {
  const index = number % (models.length + 1);
  return models[index]?.isEnabled === true ? `m${index}` : "stones";
}

function modelFile(drawn: Sketch, index: number, one: Model): string {
  const sources = [...new Set(one.parents)]
    .map((back) => index - back)
    .filter((parent) => parent >= -2)
    .map((parent) => {
      if (parent < 0)
        return parent === -1
          ? "{{ ref('stones') }}"
          : `{{ ref('${drawn.hasPackage ? "pit" : "stones"}') }}`;
      return drawn.models[parent]?.isEnabled === true
        ? `{{ ref('m${parent}') }}`
        : "{{ ref('stones') }}";
    });
  if (drawn.hasSource && index % 3 === 0) sources.push("{{ source('yard', 'blocks') }}");
  const config = [
    `materialized='${one.materialized}'`,
    ...(one.materialized === "incremental" ? ["unique_key='id'"] : []),
    ...(one.isTagged ? ["tags=['night']"] : []),
    ...(one.schema === undefined ? [] : [`schema='${one.schema}'`]),
    ...(one.isEnabled ? [] : ["enabled=false"]),
    ...(one.hasHook && one.materialized !== "ephemeral"
      ? ["post_hook=\"insert into main.hooks values ('{{ this.identifier }}')\""]
      : []),
    ...(one.continues && one.materialized !== "ephemeral" && index % 2 === 0
      ? ["on_error='continue'"]
      : []),
  ];
  const bound = "{{ var('bound', 0) }}";
  const columns = one.defect === "database" ? "id, no_such_column" : "id, weight";
  const broken =
    one.defect === "compiler"
      ? "{% if execute %}{{ exceptions.raise_compiler_error('m" +
        index +
        " is broken') }}{% endif %}\n"
      : "";
  const rows =
    sources.length === 0
      ? ["select 1 as id, 100 as weight"]
      : sources.map((from) => `select ${columns} from ${from} where id > ${bound}`);
  return `{{ config(${config.join(", ")}) }}\n${broken}select cast(min(id) as integer) as id, cast(sum(weight) as integer) as weight from (${rows.join(" union all ")}) united group by id\n`;
}

function schemaFile(drawn: Sketch): string {
  const models = drawn.models.map((one, index) => ({
    name: `m${index}`,
    ...(one.versions ? { latest_version: 2, versions: [{ v: 1 }, { v: 2 }] } : {}),
    ...(one.hasContract && one.materialized !== "ephemeral"
      ? { config: { contract: { enforced: true }, on_schema_change: "append_new_columns" } }
      : {}),
    columns: [
      { name: "id", data_type: "integer", data_tests: testsOf(drawn, `m${index}`) },
      { name: "weight", data_type: "integer" },
    ],
  }));
  const unit_tests = drawn.models.flatMap((one, index) =>
    one.unitTest === "none" || !one.isEnabled || one.versions || one.parents.length > 0
      ? []
      : [
          {
            name: `u${index}`,
            model: `m${index}`,
            given:
              drawn.hasSource && index % 3 === 0
                ? [{ input: "source('yard', 'blocks')", rows: [{ id: 1, weight: 100 }] }]
                : [],
            expect: { rows: [{ id: 1, weight: one.unitTest === "passes" ? 100 : 7 }] },
          },
        ],
  );
  const seeds = [
    { name: "stones", columns: [{ name: "id", data_tests: testsOf(drawn, "stones") }] },
  ];
  const sources = [
    {
      name: "yard",
      schema: "main",
      tables: [{ name: "blocks", columns: [{ name: "id", data_tests: ["not_null"] }] }],
    },
  ];
  const exposures = [
    {
      name: "board",
      type: "dashboard",
      owner: { name: "foreman" },
      depends_on: [`ref('${nameOf(drawn, 2)}')`],
    },
  ];
  return JSON.stringify({
    models,
    seeds,
    ...(unit_tests.length > 0 ? { unit_tests } : {}),
    ...(drawn.hasSource ? { sources } : {}),
    ...(drawn.hasExposure ? { exposures } : {}),
  });
}

function testsOf(drawn: Sketch, name: string): readonly unknown[] {
  return drawn.tests.flatMap((one, index) => {
    if (one.kind === "singular" || nameOf(drawn, one.target) !== name) return [];
    const config = { severity: one.severity, ...(one.isStored ? { store_failures: true } : {}) };
    const common = { name: `t${index}`, config };
    switch (one.kind) {
      case "accepted_values":
        return [
          {
            accepted_values: {
              ...common,
              arguments: { values: one.isBroken ? [77] : [1, 2, 3, 4], quote: false },
            },
          },
        ];
      case "relationships":
        return [
          {
            relationships: {
              ...common,
              arguments: { to: `ref('${nameOf(drawn, one.other)}')`, field: "id" },
            },
          },
        ];
      default:
        return [{ [one.kind]: common }];
    }
  });
}

function projectFile(drawn: Sketch): string {
  return JSON.stringify({
    name: "quay",
    version: "1.0",
    profile: "quay",
    flags: {
      send_anonymous_usage_stats: false,
      skip_nodes_if_on_run_start_fails: drawn.startHook === "stops",
    },
    "on-run-start": [
      "create table if not exists main.hooks (name text)",
      "create table if not exists main.blocks as select 1 as id, 100 as weight",
      ...(drawn.startHook === "works" ? [] : ["select no_such_column"]),
    ],
    "on-run-end": [
      'insert into main.hooks values (\'end {{ results | map(attribute="status") | map("string") | sort | join(" ") }}\')',
      ...(drawn.endHook === "works" ? [] : ["select no_such_column"]),
    ],
  });
}

const selectors = `selectors:
  - name: nightly
    definition: { union: [{ method: tag, value: night, parents: true }, { method: fqn, value: stones }] }
`;

const snapshotFile = `snapshots:
  - name: history
    relation: ref('stones')
    config: { strategy: check, unique_key: id, check_cols: [weight] }
`;

const functionFile = `functions:
  - name: heavy
    arguments: [{ name: weight, data_type: integer }]
    returns: { data_type: integer }
`;

const semantics = `models:
  - name: days
    time_spine: { standard_granularity_column: day }
    columns: [{ name: day, granularity: day }]
semantic_models:
  - name: spans
    model: ref('days')
    defaults: { agg_time_dimension: day }
    entities: [{ name: span, type: primary, expr: day }]
    dimensions: [{ name: day, type: time, type_params: { time_granularity: day } }]
    measures: [{ name: spans, agg: count, expr: day }]
metrics:
  - { name: spans, label: Spans, type: simple, type_params: { measure: spans } }
saved_queries:
  - name: spans_by_day
    query_params: { metrics: [spans], group_by: ["TimeDimension('span__day', 'day')"] }
`;
