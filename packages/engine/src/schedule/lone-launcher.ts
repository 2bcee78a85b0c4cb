import type { Release } from "../limits/limits.ts";
import type { Task, TaskResult } from "../runners/task.ts";
import type { Launcher } from "./launcher.ts";
import type { RunScope } from "./run-scope.ts";
import { runnerOf } from "./runner-of.ts";
import type { Unit } from "./unit.ts";

const nothingHeld: Release = () => {};

/** Starts each unit by itself as soon as its limits and a slot of its task runner are free. */
export function loneLauncher(scope: RunScope): Launcher {
  return {
    admit: (unit) => admit(scope, unit),
    start: (unit, task) => startAlone(scope, { unit, task }),
    withdraw() {},
  };
}

function admit(scope: RunScope, { node }: Unit): Promise<Release | undefined> {
  const runner = runnerOf(scope, node);
  const slot = runner.slots === undefined ? undefined : { runner, capacity: runner.slots };
  if (slot === undefined && Object.keys(node.limits).length === 0) {
    return Promise.resolve(scope.signal.aborted ? undefined : nothingHeld);
  }
  return scope.limits.acquire({ units: node.limits, slot, signal: scope.signal });
}

function startAlone(
  scope: RunScope,
  { unit, task }: { readonly unit: Unit; readonly task: Task },
): Promise<TaskResult> {
  const [result] = runnerOf(scope, unit.node).start([task]);
  if (result === undefined) throw new Error(`"${unit.node.isolation}" did not take "${unit.id}".`);
  return result;
}
