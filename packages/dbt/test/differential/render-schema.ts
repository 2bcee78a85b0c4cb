import { listInputs, nameModel } from "./model-inputs.ts";
import type { ProjectSketch } from "./project-sketch.ts";

/** The file that says everything of a project's nodes that is not SQL. */
export function renderSchema(drawn: ProjectSketch): string {
  return JSON.stringify({
    models: describeModels(drawn),
    seeds: [{ name: "stones", columns: [{ name: "id", data_tests: listTests(drawn, "stones") }] }],
    groups: [{ name: "masons", owner: { name: "foreman" } }],
    ...describeUnitTests(drawn),
    ...(drawn.hasSource ? { sources: [yard] } : {}),
    ...(drawn.hasExposure ? { exposures: [describeBoard(drawn)] } : {}),
  });
}

const yard = {
  name: "yard",
  schema: "{{ target.schema }}",
  tables: [{ name: "blocks", columns: [{ name: "id", data_tests: ["not_null"] }] }],
};

function describeBoard(drawn: ProjectSketch): object {
  const owner = { name: "foreman" };
  const depends_on = [`ref('${nameModel(drawn, 2)}')`];
  return { name: "board", type: "dashboard", owner, depends_on };
}

function describeModels(drawn: ProjectSketch): readonly object[] {
  return drawn.models.map(({ versions, hasContract, materialized }, index) => ({
    name: `m${index}`,
    ...(versions === "none"
      ? {}
      : {
          latest_version: 2,
          versions: [
            { v: 1, ...(versions === "old off" ? { config: { enabled: false } } : {}) },
            { v: 2 },
          ],
        }),
    ...(hasContract && materialized !== "ephemeral"
      ? { config: { contract: { enforced: true }, on_schema_change: "append_new_columns" } }
      : {}),
    columns: [
      { name: "id", data_type: "integer", data_tests: listTests(drawn, `m${index}`) },
      { name: "weight", data_type: "integer" },
    ],
  }));
}

/** Each input has one row; what a model makes of that is their sum. */
function describeUnitTests(drawn: ProjectSketch): object {
  const unit_tests = drawn.models.flatMap(({ unitTest, isEnabled, materialized }, index) => {
    if (unitTest === "none" || !isEnabled) return [];
    if (drawn.function !== "none" && index % 2 === 1) return [];
    const inputs = listInputs(drawn, index);
    const weight = unitTest === "fails" ? 7 : 100 * Math.max(1, inputs.length);
    return [
      {
        name: `u${index}`,
        model: `m${index}`,
        ...(unitTest === "off" ? { config: { enabled: false } } : {}),
        ...(materialized === "incremental"
          ? { overrides: { macros: { is_incremental: false } } }
          : {}),
        given: inputs.map((input) => ({ input, rows: [{ id: 1, weight: 100 }] })),
        expect: { rows: [{ id: 1, weight }] },
      },
    ];
  });
  return unit_tests.length > 0 ? { unit_tests } : {};
}

function listTests(drawn: ProjectSketch, name: string): readonly unknown[] {
  return drawn.tests.flatMap(
    ({ kind, target, other, isBroken, severity, isStored, extra }, index) => {
      if (kind === "singular" || nameModel(drawn, target) !== name) return [];
      const config = { severity, ...(isStored ? { store_failures: true } : {}), ...extra };
      // Each version of a model has its own, which dbt then has to name.
      const isOfVersions = drawn.models[Number(name.slice(1))]?.versions !== "none";
      const common = name !== "stones" && isOfVersions ? { config } : { name: `t${index}`, config };
      switch (kind) {
        case "accepted_values": {
          const values = isBroken ? [77] : [1, 2, 3, 4];
          return [{ accepted_values: { ...common, arguments: { values, quote: false } } }];
        }
        case "relationships": {
          const to = `ref('${nameModel(drawn, other)}')`;
          return [{ relationships: { ...common, arguments: { to, field: "id" } } }];
        }
        default:
          return [{ [kind]: common }];
      }
    },
  );
}
