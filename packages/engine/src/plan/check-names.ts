import type { Graph } from "../graph/graph.ts";
import type { PlanProblem } from "./plan-problem.ts";
import { suggestName } from "./suggest-name.ts";

/** Ids are there, unique and not those of a fan-out's children; every need exists. */
export function checkNames({ nodes }: Graph): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const known = new Set<string>();
  for (const { id } of nodes) {
    if (id === "") problems.push({ kind: "empty-id" });
    else if (known.has(id)) problems.push({ kind: "duplicate-id", id });
    known.add(id);
  }
  const fanOuts = new Set(nodes.filter(({ forEach }) => forEach !== undefined).map(({ id }) => id));
  for (const { id, needs } of nodes) {
    const fanOut = id.slice(0, Math.max(0, id.indexOf("[")));
    if (fanOuts.has(fanOut)) problems.push({ kind: "id-of-child", id, fanOut });
    for (const name of needs) {
      if (known.has(name)) continue;
      problems.push({ kind: "unknown-need", node: id, name, suggestion: suggestName(name, known) });
    }
  }
  return problems;
}
