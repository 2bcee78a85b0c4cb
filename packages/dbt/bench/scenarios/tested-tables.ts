import type { BuildScenario } from "../scenario.ts";
import { layeredModels, type LayeredModel } from "./layered-models.ts";
import { projectFile } from "./project-file.ts";

/** Tables on Postgres with three data tests each, which hold back what comes after. */
export function testedTables(): BuildScenario {
  const models = layeredModels({ layers: 5, width: 10 });
  const tests = { version: 2, models: models.map(withTests) };
  return {
    kind: "build",
    name: "tested",
    title: `${models.length} tables and ${models.length * 3} data tests on Postgres`,
    project: {
      name: "tested",
      database: "postgres",
      files: {
        "dbt_project.yml": projectFile({ materialized: "table" }),
        "models/tests.yml": JSON.stringify(tests, undefined, 2),
        ...Object.fromEntries(models.map((model) => [`models/${model.name}.sql`, sqlOf(model)])),
      },
      nodes: models.length * 4,
      relations: models.length,
    },
  };
}

function sqlOf({ parents }: LayeredModel): string {
  if (parents.length > 0) {
    const selects = parents.map((parent) => `select id, side from {{ ref('${parent}') }}`);
    return `${selects.join(" union ")}\n`;
  }
  return "select id, case when id % 2 = 0 then 'port' else 'starboard' end as side\nfrom generate_series(1, 200) as numbers (id)\n";
}

function withTests({ name, parents, place }: LayeredModel): object {
  const [parent] = parents;
  const sides = { accepted_values: { arguments: { values: ["port", "starboard"] } } };
  const relationship = {
    relationships: { arguments: { to: `ref('${parent}')`, field: "id" } },
  };
  const isRelated = parent !== undefined && place % 2 === 0;
  return {
    name,
    columns: [
      { name: "id", data_tests: ["not_null", "unique", ...(isRelated ? [relationship] : [])] },
      { name: "side", data_tests: isRelated ? [] : [sides] },
    ],
  };
}
