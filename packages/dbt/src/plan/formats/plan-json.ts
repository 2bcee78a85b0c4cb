import type { DbtPlan } from "../dbt-plan.ts";
import { parallelism } from "./plan-table.ts";

/** A plan as plain data, for `--json`. */
export function planJson(plan: DbtPlan): object {
  return {
    project: plan.projectName,
    adapter: plan.adapterType,
    dbtVersion: plan.dbtVersion,
    parallelism: parallelism(plan),
    waves: plan.waves,
    nodes: plan.nodes.map(({ node, needs, wave, cache }) => ({
      uniqueId: node.uniqueId,
      resourceType: node.resourceType,
      package: node.packageName,
      path: node.path,
      materialized: node.materialized,
      wave,
      needs,
      ...(cache === undefined ? {} : { cache }),
    })),
    excluded: plan.excluded,
  };
}
