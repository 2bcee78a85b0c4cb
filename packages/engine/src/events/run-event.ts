import type { Mode } from "../graph/graph.ts";
import type { NodeId } from "../node-id.ts";
import type { Outcome, OutcomeStatus, RunStatus } from "../outcome/outcome.ts";

/** Everything a run says, and the only way it says it. Times are milliseconds since the epoch. */
export type RunEvent =
  | RunStarted
  | NodeReady
  | NodeStarted
  | AttemptFailed
  | LogLine
  | NodeFinished
  | RunFinished;

interface EventBase {
  readonly runId: string;
  readonly at: number;
}

/** The first event of every run. */
interface RunStarted extends EventBase {
  readonly kind: "run-started";
  readonly graph: string;
  readonly mode: Mode;
  readonly nodes: readonly { readonly id: NodeId; readonly needs: readonly NodeId[] }[];
  /** Nodes and children whose outcome a resumed run took over from the journal. */
  readonly restored: readonly NodeId[];
}

/** All needs are done and the trigger holds. */
interface NodeReady extends EventBase {
  readonly kind: "node-ready";
  readonly nodeId: NodeId;
  /** On a child: the fan-out that it belongs to. */
  readonly parent?: NodeId;
  /** On a fan-out: its children, in the order of the elements. */
  readonly children?: readonly NodeId[];
}

/** A task runner has begun an attempt: not one that was refused, or cancelled while it waited. */
interface NodeStarted extends EventBase {
  readonly kind: "node-started";
  readonly nodeId: NodeId;
  readonly attempt: number;
}

/** An attempt failed; there is another one if `retryIn` is a number of milliseconds. */
interface AttemptFailed extends EventBase {
  readonly kind: "attempt-failed";
  readonly nodeId: NodeId;
  readonly attempt: number;
  readonly error: unknown;
  readonly retryIn: number | undefined;
}

/** Where a line came from: the process's own streams, or `context.log`. */
export type LogStream = "stdout" | "stderr" | "log";

/** One line of output, without its line end. */
interface LogLine extends EventBase {
  readonly kind: "log-line";
  readonly nodeId: NodeId;
  readonly attempt: number;
  readonly stream: LogStream;
  readonly line: string;
}

interface NodeFinished extends EventBase {
  readonly kind: "node-finished";
  readonly nodeId: NodeId;
  readonly parent?: NodeId;
  readonly outcome: Outcome;
}

/** The last event of every run. */
export interface RunFinished extends EventBase {
  readonly kind: "run-finished";
  readonly status: RunStatus;
  readonly counts: Readonly<Record<OutcomeStatus, number>>;
  /** Milliseconds from `run-started`. */
  readonly duration: number;
}

/** Takes the events of a run in the order in which they happen. */
export interface EventConsumer {
  /** Names the consumer where its failures are reported. */
  readonly name: string;
  handle(event: RunEvent): void | PromiseLike<void>;
  /** Awaited at the end of the run, so that buffered output is not lost. */
  close?(): void | PromiseLike<void>;
}
