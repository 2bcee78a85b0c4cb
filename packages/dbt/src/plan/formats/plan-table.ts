import type { DbtPlan } from "../dbt-plan.ts";

/** A plan as text for people: a line for each node, wave by wave, and what is left out. */
export function planTable(plan: DbtPlan): string {
  if (plan.nodes.length === 0) return "Nothing is selected that dbt would execute.\n";
  const width = Math.max(...plan.nodes.map(({ node }) => node.resourceType.length));
  const isCached = plan.nodes.some(({ cache }) => cache !== undefined);
  const lines = plan.nodes.map(({ node, needs, wave, cache = "" }) => {
    const after = needs.length === 0 ? "" : `  after ${needs.length}`;
    const reuse = isCached ? `${cache.padEnd(5)}  ` : "";
    return `${String(wave + 1).padStart(4)}  ${reuse}${node.resourceType.padEnd(width)}  ${node.uniqueId}${after}`;
  });
  const excluded = plan.excluded.map(({ uniqueId, reason }) => `      ${uniqueId}: ${reason}`);
  return [
    `wave  ${isCached ? "cache  " : ""}${"type".padEnd(width)}  node`,
    ...lines,
    ...(excluded.length === 0 ? [] : ["", "Not in the plan:", ...excluded]),
    "",
    `${plan.nodes.length} nodes in ${plan.waves.length} waves; ${parallelism(plan)} at a time on average if all took equally long.`,
    "",
  ].join("\n");
}

/** Nodes for each wave: how much concurrency the project's shape can use. */
export function parallelism({ nodes, waves }: Pick<DbtPlan, "nodes" | "waves">): number {
  return waves.length === 0 ? 0 : Math.round((nodes.length / waves.length) * 10) / 10;
}
