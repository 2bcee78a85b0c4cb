import type { SerializedError } from "../errors/serialized-error.ts";
import type { LogStream } from "../events/run-event.ts";
import type { NodeContext } from "../graph/node-context.ts";
import type { NodeId } from "../graph/node-id.ts";
import type { Work } from "../graph/work.ts";
import type { Outcome } from "../outcome/outcome.ts";

/** One attempt of one node, as a task runner gets it. */
export interface Task extends Pick<
  NodeContext,
  "inputs" | "outcomes" | "item" | "attempt" | "signal" | "environment" | "runId"
> {
  readonly nodeId: NodeId;
  readonly work: Work;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** To be called when the work really begins, and not before: the timeout counts from here. */
  readonly started: () => void;
  /** To be called for each line of output while the task is under way. */
  readonly log: (stream: LogStream, line: string) => void;
}

/** What came of a task. */
export type TaskResult =
  | { readonly status: "succeeded"; readonly value: unknown }
  | { readonly status: "failed"; readonly error: unknown }
  /** Failed in another process; the error is revived with the run's error classes. */
  | { readonly status: "failed-elsewhere"; readonly error: SerializedError };
