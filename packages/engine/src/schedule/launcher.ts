import type { Release } from "../limits/limits.ts";
import type { Task, TaskResult } from "../runners/task-runner.ts";
import { findRunner, type RunScope } from "./run-scope.ts";
import type { Unit } from "./unit.ts";

/**
 * How the first attempts of units reach their task runner: each by itself, or a wave's in one
 * call. A unit is either admitted and then started, or withdrawn.
 */
export interface Launcher {
  /** Resolves once the unit's limits are held, or to `undefined` if the run is cancelled first. */
  admit(unit: Unit): Promise<Release | undefined>;
  start(unit: Unit, task: Task): Promise<TaskResult>;
  /** Says that the unit needs no attempt after all. */
  withdraw(unit: Unit): void;
}

/** A unit, and how its first attempt reaches its task runner. */
export interface Launch {
  readonly unit: Unit;
  readonly launcher: Launcher;
}

const nothingHeld: Release = () => {};

/** Starts each unit by itself as soon as its limits and a place at its task runner are free. */
export function createSingleLauncher(scope: RunScope): Launcher {
  return {
    admit: (unit) => admit(scope, unit),
    start: (unit, task) => startAlone(scope, { unit, task }),
    withdraw() {},
  };
}

function admit(scope: RunScope, { node }: Unit): Promise<Release | undefined> {
  const runner = findRunner(scope, node);
  const place = runner.capacity === undefined ? undefined : { runner, capacity: runner.capacity };
  if (place === undefined && Object.keys(node.limits).length === 0) {
    return Promise.resolve(scope.signal.aborted ? undefined : nothingHeld);
  }
  return scope.limits.acquire({ units: node.limits, place, signal: scope.signal });
}

function startAlone(
  scope: RunScope,
  { unit, task }: { readonly unit: Unit; readonly task: Task },
): Promise<TaskResult> {
  const [result] = findRunner(scope, unit.node).start([task]);
  if (result === undefined) throw new Error(`"${unit.node.isolation}" did not take "${unit.id}".`);
  return result;
}
