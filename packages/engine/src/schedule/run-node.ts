import { combineChildren } from "../outcome/combine-children.ts";
import type { Outcome } from "../outcome/outcome.ts";
import type { PlannedNode } from "../plan/plan-graph.ts";
import type { Launch, Launcher } from "./launcher.ts";
import { concludeFailure, settle, type RunScope } from "./run-scope.ts";
import { runUnit } from "./run-unit.ts";
import { openUnitCache, type UnitCache } from "./unit-cache.ts";
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
  const children = await settleAll(units.map((unit) => obtainOutcome(scope, { unit, launcher })));
  return settle(scope, { outcome: combineChildren({ nodeId: node.id, readyAt, children }) });
}

/** The outcome of one unit: taken over from the journal, reused from the cache, or worked for. */
async function obtainOutcome(scope: RunScope, { unit, launcher }: Launch): Promise<Outcome> {
  const { parent } = unit;
  const withdraw = (outcome: Outcome): Outcome => {
    launcher.withdraw(unit);
    return outcome;
  };
  const restored = scope.restored.outcomes.get(unit.id);
  if (restored !== undefined) return withdraw(restored);
  if (unit.node.cache === undefined) {
    return settle(scope, { outcome: await runUnit(scope, { unit, launcher }), parent });
  }
  let cache: UnitCache | undefined;
  try {
    cache = openUnitCache(scope, unit);
  } catch (error) {
    const outcome = failUnfingerprinted(scope, { unit, error });
    return settle(scope, { outcome: withdraw(outcome), parent });
  }
  const cached = await cache?.reuse();
  if (cached !== undefined) return settle(scope, { outcome: withdraw(cached), parent });
  const outcome = await runUnit(scope, { unit, launcher });
  settle(scope, { outcome, parent });
  // After the journal: a run resumed in between must find the outcome there, as its own.
  await cache?.keep(outcome);
  return outcome;
}

function failUnfingerprinted(
  scope: RunScope,
  { unit, error }: { readonly unit: Unit; readonly error: unknown },
): Outcome {
  const { id: nodeId, node, readyAt } = unit;
  const finishedAt = scope.clock.now();
  return concludeFailure({ nodeId, attempts: [], readyAt, finishedAt, error }, node);
}

/**
 * Like `Promise.all`, but settles only when every promise has: what a run has begun must be over
 * before the run is. Rejects with the first rejection, in order.
 */
export async function settleAll<Value>(promises: readonly Promise<Value>[]): Promise<Value[]> {
  const settled = await Promise.allSettled(promises);
  return settled.map((result) => {
    if (result.status === "rejected") throw result.reason;
    return result.value;
  });
}
