import type { DbtPlan } from "../dbt-plan.ts";

/** A plan as a Mermaid flow chart, one subgraph for each wave; what would be reused is dashed. */
export function planMermaid(plan: DbtPlan): string {
  const names = new Map(plan.nodes.map(({ node }, index) => [node.uniqueId, `n${index}`]));
  const hits = new Set(
    plan.nodes.flatMap(({ node, cache }) => (cache === "hit" ? [node.uniqueId] : [])),
  );
  const waves = plan.waves.flatMap((wave, index) => [
    `  subgraph wave${index + 1}["wave ${index + 1}"]`,
    ...wave.map(
      (id) => `    ${names.get(id)}["${escapeLabel(id)}"]${hits.has(id) ? ":::hit" : ""}`,
    ),
    "  end",
  ]);
  const edges = plan.nodes.flatMap(({ node, needs }) =>
    needs.map((need) => `  ${names.get(need)} --> ${names.get(node.uniqueId)}`),
  );
  const styles = hits.size === 0 ? [] : ["  classDef hit stroke-dasharray: 4"];
  return ["flowchart LR", ...waves, ...edges, ...styles, ""].join("\n");
}

function escapeLabel(label: string): string {
  return label.replaceAll('"', "#quot;");
}
