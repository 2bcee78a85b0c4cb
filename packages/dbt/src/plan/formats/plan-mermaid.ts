import type { DbtPlan } from "../dbt-plan.ts";

/** A plan as a Mermaid flow chart, one subgraph for each wave. */
export function planMermaid(plan: DbtPlan): string {
  const names = new Map(plan.nodes.map(({ node }, index) => [node.uniqueId, `n${index}`]));
  const waves = plan.waves.flatMap((wave, index) => [
    `  subgraph wave${index + 1}["wave ${index + 1}"]`,
    ...wave.map((id) => `    ${names.get(id)}["${escapeLabel(id)}"]`),
    "  end",
  ]);
  const edges = plan.nodes.flatMap(({ node, needs }) =>
    needs.map((need) => `  ${names.get(need)} --> ${names.get(node.uniqueId)}`),
  );
  return ["flowchart LR", ...waves, ...edges, ""].join("\n");
}

function escapeLabel(label: string): string {
  return label.replaceAll('"', "#quot;");
}
