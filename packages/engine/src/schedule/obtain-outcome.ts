import type { Outcome } from "../outcome/outcome.ts";
import type { Launcher } from "./launcher.ts";
import { runUnit } from "./run-unit.ts";
import type { RunScope } from "./run-scope.ts";
import { settle } from "./settle.ts";
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
  const outcome = await runUnit(scope, { unit, launcher });
  return settle(scope, { outcome, parent: unit.parent });
}
