import type { CacheStore } from "../cache/cache-store.ts";
import { computeFingerprint } from "../cache/fingerprint.ts";
import { systemClock, type Clock } from "../clock.ts";
import { pickEnvironment, type Environment } from "../environment.ts";
import type { Graph } from "../graph/graph.ts";
import { hasFailed, hasValue, type Cached, type Outcome } from "../outcome/outcome.ts";
import { planGraph, type PlannedNode } from "../plan/plan-graph.ts";
import type { RunScope } from "./run-scope.ts";
import type { Unit } from "./unit.ts";

/** What the cache must know of a run, or of one that is only thought of. */
type CacheScope = Pick<RunScope, "runId" | "graph" | "clock" | "environment" | "cache" | "emit">;

/** The cache as one unit sees it: its own fingerprint, its own rules of proof and age. */
export interface UnitCache {
  /** The outcome of an earlier run, if it still holds. */
  reuse(): Promise<Cached | undefined>;
  /** Keeps a proven success; a failure clears what was kept under the same fingerprint. */
  keep(outcome: Outcome): Promise<void>;
}

/**
 * `undefined` for units that are not cached, and for those to which a tolerated failure left no
 * input: their value is not the one that the node gives with all its inputs. Throws what the
 * fingerprint and `facts` throw; a `verify` that throws is no proof, and a line of the node's log
 * says so.
 */
export function openUnitCache(scope: CacheScope, unit: Unit): UnitCache | undefined {
  const { cache, graph } = scope;
  const settings = unit.node.cache;
  if (cache === undefined || settings === undefined || lacksInput(unit)) return undefined;
  const environment = pickEnvironment(scope.environment, unit.node.environment);
  const fingerprint = computeFingerprint(unit, { graph, environment });

  const isProven = async (value: unknown): Promise<boolean> => {
    try {
      return settings.verify === undefined || (await settings.verify(value));
    } catch (error) {
      const line = `The proof of a cached value threw: ${String(error)}`;
      scope.emit({ kind: "log-line", nodeId: unit.id, attempt: 0, stream: "log", line });
      return false;
    }
  };

  return {
    async reuse() {
      const entry = cache.get(fingerprint);
      const oldest = scope.clock.now() - (settings.maximumAge ?? Infinity);
      if (entry === undefined || entry.at < oldest || !(await isProven(entry.value))) {
        return undefined;
      }
      const { value, runId, at } = entry;
      const { id: nodeId, readyAt } = unit;
      const base = { nodeId, attempts: [], readyAt, finishedAt: scope.clock.now() };
      return { ...base, status: "cached", value, fingerprint, provenBy: { runId, at } };
    },
    async keep(outcome) {
      if (hasFailed(outcome)) cache.delete(fingerprint);
      if (outcome.status !== "succeeded" || !(await isProven(outcome.value))) return;
      const { nodeId, value, finishedAt: at } = outcome;
      cache.put({ fingerprint, nodeId, value, runId: scope.runId, at });
    },
  };
}

/** Whether a need that counts gave no value, or not all of it. */
function lacksInput({ node, outcomes }: Unit): boolean {
  const counted = node.cache?.needs ?? node.needs;
  return counted.some((id) => {
    const outcome = outcomes[id];
    return outcome !== undefined && !hasValue(outcome);
  });
}

interface PeekOptions {
  readonly cache: CacheStore;
  /** Where nodes' variables are taken from; this process's environment by default. */
  readonly environment?: Environment;
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
  return openUnitCache(scope, unit)?.reuse();
}
