import type { DbtPlan } from "./dbt-plan.ts";

/** The plan without some of its nodes; what needed them no longer waits for them. */
export function leaveOutNodes(plan: DbtPlan, isOut: (id: string) => boolean): DbtPlan {
  return {
    ...plan,
    nodes: plan.nodes
      .filter(({ node }) => !isOut(node.uniqueId))
      .map((planned) => ({ ...planned, needs: planned.needs.filter((need) => !isOut(need)) })),
    waves: plan.waves
      .map((wave) => wave.filter((id) => !isOut(id)))
      .filter((wave) => wave.length > 0),
  };
}
