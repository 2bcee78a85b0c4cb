import { type Clock, systemClock } from "../clock/clock.ts";
import type { Graph } from "../graph/graph.ts";
import type { Cached } from "../outcome/outcome.ts";
import { planGraph } from "../plan/plan-graph.ts";
import type { PlannedNode } from "../plan/plan.ts";
import type { CacheStore } from "./cache-store.ts";
import { type CacheScope, unitCache } from "./unit-cache.ts";

/** What `peekCache` is given. */
export interface PeekOptions {
  readonly cache: CacheStore;
  /** Where nodes' variables are taken from; this process's environment by default. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly clock?: Clock;
}

/**
 * The outcomes, by node id, that a run would take from the cache if it began now. Nothing is run:
 * `facts` and `verify` are asked as the run would ask them. A node with a need that counts and would
 * run is not among them, since nobody knows that need's value yet; nor is a fan-out. Throws a
 * `PlanError` if the graph is wrong.
 */
export async function peekCache(
  graph: Graph,
  { cache, environment = process.env, clock = systemClock }: PeekOptions,
): Promise<ReadonlyMap<string, Cached>> {
  const found = new Map<string, Cached>();
  const scope = { runId: "", graph: graph.name, clock, environment, cache, emit: () => undefined };
  for (const node of planGraph(graph).waves.flat()) {
    const { cache: settings } = node;
    if (settings === undefined || node.forEach !== undefined) continue;
    const values = (settings.needs ?? node.needs).map((id) => [id, found.get(id)] as const);
    if (values.some(([, outcome]) => outcome === undefined)) continue;
    const inputs = Object.fromEntries(values.map(([id, outcome]) => [id, outcome?.value]));
    const cached = await reuse(scope, { node, inputs });
    if (cached !== undefined) found.set(node.id, cached);
  }
  return found;
}

function reuse(
  scope: CacheScope,
  { node, inputs }: { readonly node: PlannedNode; readonly inputs: Record<string, unknown> },
): Promise<Cached | undefined> | undefined {
  const { id } = node;
  const readyAt = scope.clock.now();
  const unit = { id, node, parent: undefined, item: undefined, inputs, outcomes: {}, readyAt };
  return unitCache(scope, unit)?.reuse();
}
