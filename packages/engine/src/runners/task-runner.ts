import type { Work } from "../graph/work.ts";
import type { Task, TaskResult } from "./task.ts";

/**
 * Carries tasks out: in this process, in others, or on other machines. Injected into a run under
 * the name that nodes give as their `isolation`.
 */
export interface TaskRunner {
  /** The kinds of work that it can carry out; a plan refuses nodes of any other kind. */
  readonly accepts: readonly Work["kind"][];
  /** How many tasks it carries out at a time, if there is a bound. */
  readonly slots?: number;
  /**
   * Begins tasks and answers with one promise for each, in order. `PER_NODE` gives one task in a
   * call, `PER_WAVE` all that a wave may run. Once a task's signal aborts, its promise must settle
   * soon, and nothing of the task may run on after that. A rejected promise is a failed task.
   */
  start(tasks: readonly Task[]): readonly Promise<TaskResult>[];
  /** Ends what it keeps between runs. Whoever made the runner calls this. */
  [Symbol.asyncDispose](): Promise<void>;
}
