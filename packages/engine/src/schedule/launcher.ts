import type { Release } from "../limits/limits.ts";
import type { Task, TaskResult } from "../runners/task.ts";
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
