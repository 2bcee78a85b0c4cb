import { combineChildren } from "../outcome/combine-children.ts";
import type { Outcome } from "../outcome/outcome.ts";
import type { PlannedNode } from "../plan/plan.ts";
import { allDone } from "./all-done.ts";
import type { Launcher } from "./launcher.ts";
import { obtainOutcome } from "./obtain-outcome.ts";
import type { RunScope } from "./run-scope.ts";
import { settle } from "./settle.ts";
import type { Unit } from "./unit.ts";

/** A node that may start, with what it has to carry out. */
export interface ReadyNode {
  readonly node: PlannedNode;
  readonly units: readonly Unit[];
  readonly readyAt: number;
}

/** Brings a ready node to its outcome, a fan-out through those of its children. */
export async function runNode(
  scope: RunScope,
  { ready, launcher }: { readonly ready: ReadyNode; readonly launcher: Launcher },
): Promise<Outcome> {
  const { node, units, readyAt } = ready;
  if (node.forEach === undefined) {
    const [unit] = units;
    if (unit === undefined) throw new Error(`"${node.id}" has nothing to carry out.`);
    return obtainOutcome(scope, { unit, launcher });
  }
  const children = await allDone(units.map((unit) => obtainOutcome(scope, { unit, launcher })));
  return settle(scope, { outcome: combineChildren({ nodeId: node.id, readyAt, children }) });
}
