import type { Plan } from "../plan/plan.ts";
import { JournalError } from "./journal-error.ts";

/** What must not change between the beginning of a run and its resumption: one line for each node. */
export function graphShape(plan: Plan): string {
  return plan.nodes
    .map(({ id, needs, trigger, forEach }) =>
      JSON.stringify([id, needs, trigger, forEach?.need ?? null]),
    )
    .toSorted((left, right) => (left < right ? -1 : 1))
    .join("\n");
}

/** Throws a `JournalError` that names the difference if the graph is not the one the run began with. */
export function refuseChangedGraph(plan: Plan, recorded: string): void {
  const shape = graphShape(plan);
  if (shape === recorded) return;
  const now = new Set(shape.split("\n"));
  const before = new Set(recorded.split("\n"));
  const message = [
    "The graph is not the one that the run began with.",
    ...[...before.difference(now)].map((line) => `- ${line}`),
    ...[...now.difference(before)].map((line) => `+ ${line}`),
  ].join("\n");
  throw new JournalError("GRAPH_CHANGED", { message });
}
