import { expect, test } from "vitest";
import { computeNodeDigests } from "../../src/manifest/node-digests.ts";

interface RawNode {
  [key: string]: unknown;
  config: Record<string, unknown>;
}
interface RawManifest {
  metadata?: { project_name: string };
  sources: Record<string, RawNode>;
  nodes: Record<string, RawNode>;
  macros: Record<string, { macro_sql: string; depends_on: { macros: string[] } }>;
}

function model(id: string, rest: Partial<RawNode> & { readonly macros?: string[] } = {}): RawNode {
  const { macros = [], parents = [], config, ...others } = rest;
  return {
    unique_id: id,
    resource_type: "model",
    raw_code: `select 1 as ${id}`,
    relation_name: `"db"."main"."${id}"`,
    description: "",
    columns: {},
    depends_on: { nodes: parents, macros },
    config: { materialized: "table", ...config },
    created_at: 1,
    ...others,
  };
}

function macro(sql: string, ...macros: string[]): RawManifest["macros"][string] {
  return { macro_sql: sql, depends_on: { macros } };
}

/** `user` reaches two macros and has an ephemeral parent; `other` has nothing to do with any of it. */
function sample(): RawManifest {
  return {
    sources: { files: model("files", { meta: {} }) },
    nodes: {
      user: model("user", { parents: ["inlined", "files"], macros: ["macro.p.direct"] }),
      inlined: model("inlined", { config: { materialized: "ephemeral" } }),
      other: model("other", { config: { materialized: "view" } }),
      late: model("late", { raw_code: "{% if execute %}{{ late_one() }}{% endif %} unused" }),
      dispatched: model("dispatched", {
        raw_code: "{% if execute %}{{ f({'a': {'b': 1}}, adapter.dispatch('by')()) }}{% endif %}",
      }),
      hooked: model("hooked", { config: { "post-hook": [{ sql: "{{ p.late_one() }}" }] } }),
      selfish: model("selfish", {
        raw_code: "select {{ model.columns['a'].meta }}",
        columns: { a: { name: "a" } },
      }),
      begun: {
        ...model("begun", { raw_code: "{{ first() }}" }),
        resource_type: "operation",
        tags: ["on-run-start"],
      },
      documented: model("documented", { config: { persist_docs: { relation: true } } }),
    },
    macros: {
      "macro.p.direct": macro("direct", "macro.p.deep"),
      "macro.p.deep": macro("deep"),
      "macro.p.first": macro("first"),
      "macro.p.unused": macro("unused"),
      "macro.p.default__by": macro("by"),
      "macro.p.late_one": macro("late", "macro.p.deep"),
      "macro.dbt.materialization_table_default": macro("as table", "macro.dbt.create"),
      "macro.dbt.create": macro("create"),
      "macro.dbt.materialization_view_default": macro("as view"),
    },
  };
}

const everything: readonly string[] = [...computeNodeDigests(sample()).keys()];

test.each<readonly [string, (raw: RawManifest) => unknown, readonly string[]]>([
  ["its text", ({ nodes }) => (nodes["user"]!["raw_code"] = "select 2"), ["user"]],
  ["its checksum", ({ nodes }) => (nodes["other"]!["checksum"] = "2"), ["other"]],
  ["its config", ({ nodes }) => (nodes["other"]!.config["unique_key"] = "id"), ["other"]],
  ["its relation", ({ nodes }) => (nodes["other"]!["relation_name"] = "x"), ["other"]],
  [
    "by what settings its adapter reads a source",
    ({ sources }) => (sources["files"]!["meta"] = { plugin: "sheets", range: "B2" }),
    ["user"],
  ],
  ["what is said of a source", ({ sources }) => (sources["files"]!["description"] = "Sheets."), []],
  ["a macro it calls", ({ macros }) => (macros["macro.p.direct"]!.macro_sql = "2"), ["user"]],
  [
    "a macro that a macro calls",
    ({ macros }) => (macros["macro.p.deep"]!.macro_sql = "2"),
    ["user", "late", "hooked"],
  ],
  [
    "a macro that dbt has not seen called while it parsed",
    ({ macros }) => (macros["macro.p.late_one"]!.macro_sql = "2"),
    ["late", "hooked"],
  ],
  [
    "a macro that only its dispatch would have found, behind what looks like the end of a tag",
    ({ macros }) => (macros["macro.p.default__by"]!.macro_sql = "2"),
    ["dispatched"],
  ],
  [
    "its materialization",
    ({ macros }) => (macros["macro.dbt.materialization_view_default"]!.macro_sql = "2"),
    ["other"],
  ],
  [
    "a macro of the project that takes the place of one of dbt's",
    ({ macros }) => (macros["macro.p.postgres__create"] = macro("create otherwise")),
    ["user", "late", "dispatched", "hooked", "selfish", "documented"],
  ],
  [
    "what its materialization calls",
    ({ macros }) => (macros["macro.dbt.create"]!.macro_sql = "2"),
    ["user", "late", "dispatched", "hooked", "selfish", "documented"],
  ],
  [
    "an ephemeral model that is compiled into it",
    ({ nodes }) => (nodes["inlined"]!["raw_code"] = "select 2"),
    ["user", "inlined"],
  ],
  [
    "a description that dbt writes into the database",
    ({ nodes }) => (nodes["documented"]!["description"] = "A table."),
    ["documented"],
  ],
  [
    "what it says of a column, if it reads that",
    ({ nodes }) => {
      for (const id of ["selfish", "other"]) {
        nodes[id]!["columns"] = { a: { name: "a", meta: { mask: true } } };
        nodes[id]!["description"] = "A table.";
      }
      nodes["other"]!["columns"] = {};
    },
    ["selfish"],
  ],
  [
    "the project's on-run-start",
    ({ nodes }) => (nodes["begun"]!["raw_code"] = "{{ first() }} again"),
    everything,
  ],
  [
    "a macro of the project's on-run-start",
    ({ macros }) => (macros["macro.p.first"]!.macro_sql = "2"),
    everything,
  ],
  ["a macro nobody calls", ({ macros }) => (macros["macro.p.unused"]!.macro_sql = "2"), []],
  ["a description", ({ nodes }) => (nodes["user"]!["description"] = "A table."), []],
  ["when it was parsed", ({ nodes }) => (nodes["user"]!["created_at"] = 2), []],
  ["where it is shown", ({ nodes }) => (nodes["user"]!.config["docs"] = { show: false }), []],
])("%s changes the digests of exactly these nodes", (_, edit, changed) => {
  const before = computeNodeDigests(sample());
  const edited = sample();
  edit(edited);
  const after = computeNodeDigests(edited);
  expect([...before.keys()].filter((id) => before.get(id) !== after.get(id))).toEqual(changed);
});

test.each([
  ["macro.p.materialization_view_default", false],
  ["macro.dbt_utils.materialization_view_postgres", false],
  ["macro.dbt_postgres.materialization_view_postgres", true],
])("what %s may build has a digest: %s", (name, hasDigest) => {
  const raw = sample();
  raw.macros[name] = macro("insert");
  expect(computeNodeDigests(raw).has("other")).toBe(hasDigest);
});

test.each<readonly [string, (raw: RawManifest) => unknown, readonly string[]]>([
  [
    "its text",
    ({ nodes }) => (nodes["other"]!["raw_code"] = "{% for node in graph.nodes.values() %}"),
    ["other"],
  ],
  [
    "a macro that a macro calls",
    ({ macros }) => (macros["macro.p.deep"]!.macro_sql = "{{ graph['nodes'] | length }}"),
    ["user", "late", "hooked"],
  ],
  [
    "the command that it is of",
    ({ nodes }) => (nodes["other"]!["raw_code"] = "select '{{ flags.WHICH }}'"),
    ["other"],
  ],
  [
    "a variable of the environment by a name that it makes up",
    ({ nodes }) => (nodes["other"]!["raw_code"] = "select {{ env_var(target.name ~ '_X') }}"),
    ["other"],
  ],
  [
    "a variable of the environment by a name that it begins and makes up",
    ({ nodes }) => (nodes["other"]!["raw_code"] = "select {{ env_var('X_' ~ target.name) }}"),
    ["other"],
  ],
  ...[
    "adapter.dispatch('by' ~ x)()",
    "adapter.dispatch(macro_name=x, macro_namespace='p')()",
    "call(adapter.dispatch)",
    "p['late_' ~ 'one']()",
    "p.get(x)()",
    "p | attr(x)",
    "g(p)",
    "{'a': p}[x][y]()",
    "1 }}{% set p = p %}{{ p[x]()",
  ].map(
    (call) =>
      [
        `a macro by a name that it makes up: ${call}`,
        ({ nodes }: RawManifest) => (nodes["other"]!["raw_code"] = `select {{ ${call} }}`),
        ["other"],
      ] as const,
  ),
  [
    "what has a name that it makes up",
    ({ nodes }) => (nodes["other"]!["raw_code"] = "select {{ context['gra' ~ 'ph'] }}"),
    ["other"],
  ],
  [
    "a dictionary of the same tag",
    ({ nodes }) => (nodes["other"]!["raw_code"] = "{% set x = {'a': {'b': 1}} if graph %}"),
    ["other"],
  ],
  [
    "its hook",
    ({ nodes }) => (nodes["other"]!.config["post-hook"] = [{ sql: "{{ flags.WHICH }}" }]),
    ["other"],
  ],
  [
    "an ephemeral model that is compiled into it",
    ({ nodes }) => (nodes["inlined"]!["raw_code"] = "select {{ selected_resources | length }}"),
    ["user", "inlined"],
  ],
  [
    "a macro nobody calls",
    ({ macros }) => (macros["macro.p.unused"]!.macro_sql = "{{ graph }}"),
    [],
  ],
  [
    "a macro of the project's own that its materialization calls",
    ({ macros }) => (macros["macro.p.default__create"] = macro("{{ graph.nodes }}")),
    ["user", "late", "dispatched", "hooked", "selfish", "documented"],
  ],
  [
    "dbt's materialization alone",
    ({ macros }) => (macros["macro.dbt.create"]!.macro_sql = "{% for node in graph.nodes %}"),
    [],
  ],
  [
    "none: it is SQL's word, a string, or part of another",
    ({ nodes }) =>
      (nodes["other"]!["raw_code"] =
        "{{ ref('graph') }} select graph.id, {{ paragraph }}, {{ env_var('flags') }}, {{ p.late_one(x.p, p=1) }}, {{ adapter.dispatch(macro_name = 'by', macro_namespace='p')() }}, {% set q = ref('p', 'q') %}{{ config(meta={'owner': 'the p team'}) }}"),
    [],
  ],
  [
    "none: its name is one that the text sets",
    ({ nodes }) =>
      (nodes["other"]!["raw_code"] =
        "{%- set p -%} x {% endset %}{{ p }}, {% set x, dbt = 'a', 'b' %}{{ dbt | upper }}"),
    [],
  ],
])(
  "what looks at the project or the command as a whole by %s has no digest",
  (_, edit, without) => {
    const edited = sample();
    edit(edited);
    const digests = computeNodeDigests(edited);
    expect(everything.filter((id) => !digests.has(id))).toEqual(without);
  },
);

/** The project is `p`; `q` is a package that has a macro of a name that is dbt's own, too, and a model. */
function withPackage(text: string): RawManifest {
  const raw = sample();
  raw.nodes["model.q.theirs"] = model("model.q.theirs");
  raw.nodes["other"]!["raw_code"] = text;
  raw.macros["macro.q.create"] = macro("{{ graph.nodes }}");
  raw.macros["macro.q.tide"] = macro("tide");
  // dbt takes what is called here for that of the package.
  raw.macros["macro.dbt.materialization_view_default"] = macro("as view", "macro.q.create");
  return { ...raw, metadata: { project_name: "p" } };
}

test.each<readonly [string, string, boolean]>([
  ["by its name alone, where dbt's is meant", "select {{ create() }}", true],
  ["by its package, too", "select {{ q.create() }}", false],
  ["by a name that only a package's other macro has", "select {{ q.tide() }}", true],
])(
  "a package's macro takes the place of none of dbt's, but in its own models: called %s",
  (_, text, isSettled) => {
    const digests = computeNodeDigests(withPackage(text));
    expect([digests.has("other"), digests.has("model.q.theirs")]).toEqual([isSettled, false]);
  },
);

test("a package's macro for an adapter counts where a project may name the package for it", () => {
  const raw = withPackage("select {{ create() }}");
  const before = computeNodeDigests(raw);
  raw.macros["macro.q.default__create"] = macro("otherwise");
  expect(computeNodeDigests(raw).get("other")).not.toBe(before.get("other"));
});
