import type { DbtPlan } from "./dbt-plan.ts";

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
function parallelism({ nodes, waves }: Pick<DbtPlan, "nodes" | "waves">): number {
  return waves.length === 0 ? 0 : Math.round((nodes.length / waves.length) * 10) / 10;
}

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
