import type { SerializedError } from "../errors/serialize-error.ts";
import type { LogStream } from "../events/run-event.ts";
import type { NodeContext } from "../graph/node-context.ts";
import type { Work } from "../graph/work.ts";
import type { NodeId } from "../node-id.ts";
import type { Outcome } from "../outcome/outcome.ts";

/**
 * Carries tasks out: in this process, in others, or on other machines. Injected into a run under
 * the name that nodes give as their `isolation`.
 */
export interface TaskRunner {
  /** The kinds of work that it can carry out; a plan refuses nodes of any other kind. */
  readonly accepts: readonly Work["kind"][];
  /** How many tasks it carries out at a time, if there is a bound. */
  readonly capacity?: number;
  /**
   * Begins tasks and returns one promise for each, in order. `PER_NODE` gives one task in a
   * call, `PER_WAVE` all that a wave may run. Once a task's signal aborts, its promise must settle
   * soon, and nothing of the task may run on after that. A rejected promise is a failed task.
   */
  start(tasks: readonly Task[]): readonly Promise<TaskResult>[];
  /** Ends what it keeps between runs. Whoever made the runner calls this. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** One attempt of one node, as a task runner gets it. */
export interface Task extends Pick<
  NodeContext,
  "inputs" | "outcomes" | "item" | "attempt" | "fence" | "signal" | "environment" | "runId"
> {
  readonly nodeId: NodeId;
  readonly work: Work;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** The variables that its node names. Those that are set in this process are its `environment`. */
  readonly variables: readonly string[];
  /** To be called when the work really begins, and not before: the timeout counts from here. */
  readonly started: () => void;
  /** To be called for each line of output while the task is under way. */
  readonly log: (stream: LogStream, line: string) => void;
}

export type TaskResult =
  | { readonly status: "succeeded"; readonly value: unknown }
  | { readonly status: "failed"; readonly error: unknown }
  /** Failed in another process; the error is revived with the run's error classes. */
  | { readonly status: "failed-elsewhere"; readonly error: SerializedError };
