import type { BenchProject, NodeCostScenario } from "../scenario.ts";
import { layeredModels } from "./layered-models.ts";
import { projectFile } from "./project-file.ts";

/** One statement that costs the database nothing, and no relation. */
const nothing = `{% materialization nothing, default %}
  {% call statement('main') %}select 1{% endcall %}
  {{ return({'relations': []}) }}
{% endmaterialization %}
`;
const WIDTH = 10;

/** Models that do nothing, in two sizes, so that what is left is what a node costs. */
export function idleNodes(): NodeCostScenario {
  return {
    kind: "node-cost",
    name: "no-op",
    title: "the cost of a node that does nothing, on Postgres",
    small: idleProject(2 * WIDTH),
    large: idleProject(20 * WIDTH),
  };
}

function idleProject(nodes: number): BenchProject {
  const models = layeredModels({ layers: nodes / WIDTH, width: WIDTH }).map(({ name, parents }) => {
    const needs = parents.map((parent) => `-- depends_on: {{ ref('${parent}') }}\n`);
    return [`models/${name}.sql`, `${needs.join("")}select 1 as id\n`];
  });
  return {
    name: `no_op_${nodes}`,
    database: "postgres",
    files: {
      "dbt_project.yml": projectFile({ materialized: "nothing" }),
      "macros/nothing.sql": nothing,
      ...Object.fromEntries(models),
    },
    nodes,
    relations: 0,
  };
}
