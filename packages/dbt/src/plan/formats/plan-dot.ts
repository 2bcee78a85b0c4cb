import type { DbtPlan } from "../dbt-plan.ts";

/**
 * A plan as a graph for Graphviz, nodes of a wave side by side; what would be reused is dashed.
 * Source: the DOT language, https://graphviz.org/doc/info/lang.html.
 */
export function planDot(plan: DbtPlan): string {
  const dashed = new Set(
    plan.nodes.flatMap(({ node, cache }) => (cache === "hit" ? [node.uniqueId] : [])),
  );
  const waves = plan.waves.map((wave) => {
    const nodes = wave.map((id) => `${quote(id)}${dashed.has(id) ? " [style=dashed]" : ""};`);
    return `  { rank=same; ${nodes.join(" ")} }`;
  });
  const edges = plan.nodes.flatMap(({ node, needs }) =>
    needs.map((need) => `  ${quote(need)} -> ${quote(node.uniqueId)};`),
  );
  return [
    `digraph ${quote(plan.projectName)} {`,
    "  rankdir=LR;",
    "  node [shape=box];",
    ...waves,
    ...edges,
    "}",
    "",
  ].join("\n");
}

function quote(id: string): string {
  return `"${id.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
