import {
  type Attributes,
  type Context,
  context,
  type SpanContext,
  type SpanStatus,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import { hasFailed, type Outcome } from "../outcome/outcome.ts";
import type { EventConsumer, RunEvent } from "./run-event.ts";

/** What is asked of a tracer: OpenTelemetry's own can do it. Times are milliseconds since the epoch. */
export interface SpanStarter {
  startSpan(
    name: string,
    options: { readonly startTime: number; readonly attributes: Attributes },
    context: Context,
  ): StartedSpan;
}

export interface StartedSpan {
  spanContext(): SpanContext;
  setAttributes(attributes: Attributes): unknown;
  addEvent(name: string, attributes: Attributes, time: number): unknown;
  recordException(error: Error, time: number): unknown;
  setStatus(status: SpanStatus): unknown;
  end(time?: number): void;
}

export interface OpenTelemetrySpansOptions {
  /** The globally registered provider's tracer `@mea-culpa/engine` by default. */
  readonly tracer?: SpanStarter;
  /** What the run's span is a child of; the active context by default. */
  readonly parent?: Context;
}

/**
 * Records a run as spans: one for the run, under it one for each node from ready to finished, and
 * under a fan-out's those of its children. Attempts, failures and log lines are events on the
 * node's span. Times are those of the events, not of their delivery.
 */
export function openTelemetrySpans({
  tracer = trace.getTracer("@mea-culpa/engine"),
  parent = context.active(),
}: OpenTelemetrySpansOptions = {}): EventConsumer {
  const recorder = new SpanRecorder(tracer, parent);
  return {
    name: "open-telemetry-spans",
    handle: (event) => recorder.record(event),
    close: () => recorder.close(),
  };
}

class SpanRecorder {
  readonly #tracer: SpanStarter;
  readonly #parent: Context;
  readonly #nodes = new Map<string, StartedSpan>();
  #run: StartedSpan | undefined;

  constructor(tracer: SpanStarter, parent: Context) {
    this.#tracer = tracer;
    this.#parent = parent;
  }

  record(event: RunEvent): void {
    switch (event.kind) {
      case "run-started": {
        const { graph, mode, runId, at, nodes } = event;
        const attributes = { "run.id": runId, "run.mode": mode, "run.nodes": nodes.length };
        this.#run = this.#tracer.startSpan(graph, { startTime: at, attributes }, this.#parent);
        return;
      }
      case "node-ready": {
        const above = event.parent === undefined ? this.#run : this.#nodes.get(event.parent);
        this.#open(event.nodeId, { at: event.at, above });
        return;
      }
      case "node-started":
        this.#nodes
          .get(event.nodeId)
          ?.addEvent("attempt-started", { "node.attempt": event.attempt }, event.at);
        return;
      case "attempt-failed":
        this.#nodes.get(event.nodeId)?.recordException(asException(event.error), event.at);
        return;
      case "log-line":
        this.#nodes
          .get(event.nodeId)
          ?.addEvent("log", { "log.stream": event.stream, "log.line": event.line }, event.at);
        return;
      case "node-finished":
        this.#finish(event.outcome, event.at);
        return;
      case "run-finished":
        if (event.status !== "succeeded") this.#run?.setStatus({ code: SpanStatusCode.ERROR });
        this.#run?.setAttributes({ "run.status": event.status });
        this.#run?.end(event.at);
        this.#run = undefined;
        return;
    }
  }

  /** Ends what a run that broke down has left open. */
  close(): void {
    for (const span of [...this.#nodes.values(), this.#run]) span?.end();
    this.#nodes.clear();
    this.#run = undefined;
  }

  #open(
    id: string,
    { at, above }: { readonly at: number; readonly above: StartedSpan | undefined },
  ): StartedSpan {
    const within =
      above === undefined ? this.#parent : trace.setSpanContext(this.#parent, above.spanContext());
    const attributes = { "node.id": id };
    const span = this.#tracer.startSpan(id, { startTime: at, attributes }, within);
    this.#nodes.set(id, span);
    return span;
  }

  /** A node that never became ready has no span yet: a skip becomes a span of length zero. */
  #finish(outcome: Outcome, at: number): void {
    const { nodeId, status, attempts } = outcome;
    const span = this.#nodes.get(nodeId) ?? this.#open(nodeId, { at, above: this.#run });
    span.setAttributes({ "node.status": status, "node.attempts": attempts.length });
    if (hasFailed(outcome)) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: asException(outcome.error).message });
    }
    span.end(at);
    this.#nodes.delete(nodeId);
  }
}

function asException(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
