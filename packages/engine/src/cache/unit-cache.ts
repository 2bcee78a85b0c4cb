import { pickEnvironment } from "../environment/pick-environment.ts";
import { hasFailed, hasValue } from "../outcome/has-value.ts";
import type { Cached, Outcome } from "../outcome/outcome.ts";
import type { RunScope } from "../schedule/run-scope.ts";
import type { Unit } from "../schedule/unit.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** What the cache must know of a run, or of one that is only thought of. */
export type CacheScope = Pick<
  RunScope,
  "runId" | "graph" | "clock" | "environment" | "cache" | "emit"
>;

/** The cache as one unit sees it: its own fingerprint, its own rules of proof and age. */
export interface UnitCache {
  /** The outcome of an earlier run, if it still holds. */
  reuse(): Promise<Cached | undefined>;
  /** Keeps a proven success; a failure clears what was kept under the same fingerprint. */
  keep(outcome: Outcome): Promise<void>;
}

/**
 * `undefined` for units that are not cached, and for those that a failure left without an input: what they
 * come to is not what the node comes to. Throws what the fingerprint and `facts` throw; a
 * `verify` that throws is no proof, and a line of the node's log says so.
 */
export function unitCache(scope: CacheScope, unit: Unit): UnitCache | undefined {
  const { cache, graph } = scope;
  const settings = unit.node.cache;
  if (cache === undefined || settings === undefined || lacksInput(unit)) return undefined;
  const environment = pickEnvironment(scope.environment, unit.node.environment);
  const fingerprint = fingerprintOf(unit, { graph, environment });

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
      return { ...base(scope, unit), value, fingerprint, provenBy: { runId, at } };
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

function base(
  scope: CacheScope,
  { id, readyAt }: Unit,
): Pick<Cached, "status" | "nodeId" | "attempts" | "readyAt" | "finishedAt"> {
  const finishedAt = scope.clock.now();
  return { status: "cached", nodeId: id, attempts: [], readyAt, finishedAt };
}
