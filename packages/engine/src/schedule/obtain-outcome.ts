import { unitCache, type UnitCache } from "../cache/unit-cache.ts";
import type { Outcome } from "../outcome/outcome.ts";
import type { Launcher } from "./launcher.ts";
import type { RunScope } from "./run-scope.ts";
import { runUnit } from "./run-unit.ts";
import { concludeFailure, settle } from "./settle.ts";
import type { Unit } from "./unit.ts";

/** The outcome of one unit: taken over from the journal, reused from the cache, or worked for. */
export async function obtainOutcome(
  scope: RunScope,
  { unit, launcher }: { readonly unit: Unit; readonly launcher: Launcher },
): Promise<Outcome> {
  const restored = scope.restored.outcomes.get(unit.id);
  if (restored !== undefined) {
    launcher.withdraw(unit);
    return restored;
  }
  if (unit.node.cache === undefined) {
    const outcome = await runUnit(scope, { unit, launcher });
    return settle(scope, { outcome, parent: unit.parent });
  }
  let cache: UnitCache | undefined;
  try {
    cache = unitCache(scope, unit);
  } catch (error) {
    launcher.withdraw(unit);
    return settle(scope, { outcome: unfingerprinted(scope, { unit, error }), parent: unit.parent });
  }
  const cached = await cache?.reuse();
  if (cached !== undefined) {
    launcher.withdraw(unit);
    return settle(scope, { outcome: cached, parent: unit.parent });
  }
  const outcome = await runUnit(scope, { unit, launcher });
  settle(scope, { outcome, parent: unit.parent });
  // After the journal: a run resumed in between must find the outcome there, as its own.
  await cache?.keep(outcome);
  return outcome;
}

function unfingerprinted(
  scope: RunScope,
  { unit, error }: { readonly unit: Unit; readonly error: unknown },
): Outcome {
  const { id: nodeId, node, readyAt } = unit;
  const finishedAt = scope.clock.now();
  return concludeFailure(
    { ...node, forEach: undefined },
    { nodeId, attempts: [], readyAt, finishedAt, error },
  );
}
