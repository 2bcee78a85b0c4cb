import type { GeneratedProject } from "./generate-project.ts";
import type { Step } from "./list-steps.ts";

export type Files = Readonly<Record<string, string>>;

export const chain: Files = {
  "models/first.sql": "select 1 as id\n",
  "models/after.sql": "select *\nfrom {{ ref('first') }}\n",
};

export const seed: Files = {
  "seeds/stones.csv": "id,weight\n1,2\n2,3\n",
  "models/weighed.sql": "select * from {{ ref('stones') }}\n",
  "models/schema.yml":
    "models:\n  - name: weighed\n    columns:\n      - name: id\n        data_tests: [unique]\n",
};

export const withFailure: Files = {
  ...chain,
  "models/broken.sql": "select no_such_column from {{ ref('first') }}",
  "models/behind.sql": "select * from {{ ref('broken') }}",
};
export const mended: Files = { "models/broken.sql": "select id from {{ ref('first') }}" };

export const nameSchema: string =
  "{% macro generate_schema_name(name, node) %}{{ name or target.schema }}{% endmacro %}";

export const tellResults: Files = {
  "macros/tell.sql": `{% macro tell(results) %}
    create table told as select * from (values {% for r in results | sort(attribute='node.unique_id') %}
      ('{{ r.node.unique_id }}', '{{ r.status }}', {{ r.failures or 0 }}, '{{ r.timing | map(attribute="name") | join(" ") }}',
       '{{ r.thread_id.split("-")[0] }}', '{{ r.adapter_response }}', {{ (r.node.compiled_code or '') | length }}, '{{ r.node.relation_name }}')
      {%- if not loop.last %},{% endif %}{% endfor %}) rows
  {% endmacro %}`,
};

/** A project for DuckDB, and what is done to it: `dbt build`, where nothing else is said. */
export function odd({
  files,
  project = {},
  threads = 4,
  steps = [step("build")],
}: {
  readonly files: Files;
  readonly project?: object;
  readonly threads?: number | string;
  readonly steps?: readonly Step[];
}): GeneratedProject {
  const output = { type: "duckdb", path: "odd.duckdb", threads };
  const schema = "{{ env_var('ODD_SCHEMA', 'main') }}";
  const profiles = { odd: { target: "dev", outputs: { dev: { ...output, schema } } } };
  return {
    files: {
      ...files,
      "dbt_project.yml": JSON.stringify({
        name: "odd",
        version: "1.0",
        profile: "odd",
        ...project,
      }),
      "profiles.yml": JSON.stringify(profiles),
    },
    steps,
  };
}

/** A command, in words, after nothing was edited. */
export function step(command: string, environment: Step["environment"] = {}): Step {
  return { edits: {}, args: command.split(" "), environment };
}

export function mapTexts(files: Files, change: (text: string) => string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, change(text)]));
}
