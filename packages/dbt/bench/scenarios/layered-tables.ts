import type { BuildScenario } from "../scenario.ts";
import { layeredModels } from "./layered-models.ts";
import { projectFile } from "./project-file.ts";

/** Layers of tables on Postgres, each with the thousand rows of two of the layer before. */
export function layeredTables({
  name,
  layers,
  width,
}: {
  readonly name: string;
  readonly layers: number;
  readonly width: number;
}): BuildScenario {
  const models = layeredModels({ layers, width }).map(({ name, parents }) => {
    const selects = parents.map((parent) => `select id from {{ ref('${parent}') }}`);
    const sql = selects.join(" union ") || "select generate_series(1, 1000) as id";
    return [`models/${name}.sql`, `${sql}\n`];
  });
  return {
    kind: "build",
    name,
    title: `${models.length} tables on Postgres, in ${layers} layers of ${width}`,
    project: {
      name,
      database: "postgres",
      files: {
        "dbt_project.yml": projectFile({ materialized: "table" }),
        ...Object.fromEntries(models),
      },
      nodes: models.length,
      relations: models.length,
    },
  };
}
