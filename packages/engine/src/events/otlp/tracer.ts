import { randomBytes } from "node:crypto";
import {
  type Attributes,
  type SpanContext,
  type SpanStatus,
  SpanStatusCode,
  trace,
  TraceFlags,
} from "@opentelemetry/api";
import type { SpanStarter, StartedSpan } from "../open-telemetry-spans.ts";
import { encodeAttributes, encodeTime } from "./encode.ts";

/** Most events that a span keeps, the newest: the default of OpenTelemetry's own libraries. */
const MOST_EVENTS = 128;

/** `SPAN_KIND_INTERNAL` of the protocol. */
const INTERNAL = 1;

/** Starts spans that are told, as OTLP/JSON, when they end. */
export function otlpTracer(clerk: Clerk): SpanStarter {
  return {
    startSpan: (name, { startTime, attributes }, context) => {
      const beginning = { name, kind: INTERNAL, startTimeUnixNano: encodeTime(startTime) };
      return new OtlpSpan({ beginning, attributes, parent: trace.getSpanContext(context) }, clerk);
    },
  };
}

interface Clerk {
  readonly now: () => number;
  readonly tell: (span: object) => void;
}

class OtlpSpan implements StartedSpan {
  readonly #context: SpanContext;
  readonly #beginning: object;
  readonly #clerk: Clerk;
  readonly #events: object[] = [];
  #attributes: Attributes;
  #status: SpanStatus = { code: SpanStatusCode.UNSET };
  #dropped = 0;

  constructor(
    {
      beginning,
      attributes,
      parent,
    }: {
      readonly beginning: object;
      readonly attributes: Attributes;
      readonly parent: SpanContext | undefined;
    },
    clerk: Clerk,
  ) {
    this.#context = {
      traceId: parent?.traceId ?? randomBytes(16).toString("hex"),
      spanId: randomBytes(8).toString("hex"),
      traceFlags: TraceFlags.SAMPLED,
    };
    const { traceId, spanId } = this.#context;
    this.#beginning = {
      traceId,
      spanId,
      ...(parent === undefined ? {} : { parentSpanId: parent.spanId }),
      ...beginning,
    };
    this.#attributes = attributes;
    this.#clerk = clerk;
  }

  spanContext(): SpanContext {
    return this.#context;
  }

  setAttributes(attributes: Attributes): void {
    this.#attributes = { ...this.#attributes, ...attributes };
  }

  addEvent(name: string, attributes: Attributes, time: number): void {
    if (this.#events.length === MOST_EVENTS) {
      this.#events.shift();
      this.#dropped += 1;
    }
    const timeUnixNano = encodeTime(time);
    this.#events.push({ timeUnixNano, name, attributes: encodeAttributes(attributes) });
  }

  recordException({ name, message, stack }: Error, time: number): void {
    const attributes = {
      "exception.type": name,
      "exception.message": message,
      "exception.stacktrace": stack,
    };
    this.addEvent("exception", attributes, time);
  }

  setStatus(status: SpanStatus): void {
    this.#status = status;
  }

  end(time = this.#clerk.now()): void {
    this.#clerk.tell({
      ...this.#beginning,
      endTimeUnixNano: encodeTime(time),
      attributes: encodeAttributes(this.#attributes),
      events: this.#events,
      droppedEventsCount: this.#dropped,
      status: this.#status,
    });
  }
}
