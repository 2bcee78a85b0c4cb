import { ROOT_CONTEXT, SpanStatusCode, trace } from "@opentelemetry/api";
import { type Clock, systemClock } from "../clock.ts";
import { encodeAttributes } from "./otlp/encode.ts";
import { openTelemetrySpans, type StartedSpan } from "./open-telemetry-spans.ts";
import { readOtlpSettings } from "./otlp/otlp-settings.ts";
import { RunMetrics } from "./otlp/run-metrics.ts";
import { otlpTracer } from "./otlp/tracer.ts";
import { LostItemsError, Outbox } from "./outbox.ts";
import { requestJson } from "./request-json.ts";
import type { EventConsumer, RunEvent } from "./run-event.ts";

export interface OpenTelemetryOptions {
  /** Names the span that all others are below: `dbt-per-node build`. */
  readonly command: string;
  readonly service: { readonly name: string; readonly version: string };
  /** The collector's address; otherwise the environment's, otherwise `http://localhost:4318`. */
  readonly url?: string | undefined;
  /** OpenTelemetry's own variables, and `TRACEPARENT` for what the command is a part of. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock?: Clock;
}

/** Milliseconds between two deliveries of metrics. */
const METRICS_INTERVAL = 10_000;

const SCOPE = { name: "@mea-culpa/engine" };

/**
 * Tells a command and the runs in it to an OpenTelemetry collector, by OTLP/JSON: spans as they end,
 * metrics every ten seconds and at the end.
 */
export class OpenTelemetry implements EventConsumer {
  readonly name = "open-telemetry";
  readonly #clock: Clock;
  readonly #command: StartedSpan;
  readonly #spans: EventConsumer;
  readonly #metrics: RunMetrics;
  readonly #outboxes: {
    readonly spans: Outbox<object>;
    readonly metrics: Outbox<readonly object[]>;
  };
  #metricsAt: number;

  /** @throws {Error} when an address in the options or the environment is none. */
  constructor({ command, service, url, environment, clock = systemClock }: OpenTelemetryOptions) {
    const { traces, metrics, resource, parent } = readOtlpSettings(environment, { url, service });
    const now = clock.now();
    const attributes = encodeAttributes(resource);
    this.#clock = clock;
    this.#metrics = new RunMetrics(now);
    this.#metricsAt = now;
    this.#outboxes = {
      spans: new Outbox({
        clock,
        deliver: async (spans, signal) => {
          const scopeSpans = [{ scope: SCOPE, spans }];
          const body = { resourceSpans: [{ resource: { attributes }, scopeSpans }] };
          checkAnswer(await requestJson({ ...traces, body, signal, clock }));
        },
      }),
      // One at a time: a later one says all that an earlier one did.
      metrics: new Outbox({
        clock,
        batch: 1,
        deliver: async ([told = []], signal) => {
          const scopeMetrics = [{ scope: SCOPE, metrics: told }];
          const body = { resourceMetrics: [{ resource: { attributes }, scopeMetrics }] };
          checkAnswer(await requestJson({ ...metrics, body, signal, clock }));
        },
      }),
    };
    const tracer = otlpTracer({
      now: () => clock.now(),
      tell: (span) => this.#outboxes.spans.put(span),
    });
    const above = parent === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, parent);
    this.#command = tracer.startSpan(command, { startTime: now, attributes: {} }, above);
    const below = trace.setSpanContext(above, this.#command.spanContext());
    this.#spans = openTelemetrySpans({ tracer, parent: below });
  }

  handle(event: RunEvent): void {
    void this.#spans.handle(event);
    this.#metrics.take(event);
    if (event.at - this.#metricsAt >= METRICS_INTERVAL) this.#putMetrics(event.at);
  }

  /**
   * Ends the command's span, with the error if it failed, and delivers what is left, within four seconds.
   *
   * @throws {LostItemsError} when something could not be delivered.
   */
  async end(failure?: string): Promise<void> {
    void this.#spans.close?.();
    if (failure !== undefined) {
      this.#command.setStatus({ code: SpanStatusCode.ERROR, message: failure });
    }
    this.#command.end();
    this.#putMetrics(this.#clock.now());
    const { spans, metrics } = this.#outboxes;
    const ends = await Promise.allSettled([spans.close(), metrics.close()]);
    const failed = ends.find((one) => one.status === "rejected");
    if (failed !== undefined) throw failed.reason;
  }

  #putMetrics(now: number): void {
    this.#metricsAt = now;
    const metrics = this.#metrics.encode(now);
    if (metrics.length > 0) this.#outboxes.metrics.put(metrics);
  }
}

/**
 * A collector says in a success what it did not take.
 *
 * @throws {LostItemsError}
 */
function checkAnswer(answer: unknown): void {
  const partial = readField(answer, "partialSuccess");
  const rejected = Number(
    readField(partial, "rejectedSpans") ?? readField(partial, "rejectedDataPoints") ?? 0,
  );
  if (!(rejected > 0)) return;
  const why = readField(partial, "errorMessage");
  throw new LostItemsError(
    rejected,
    new Error(`the collector rejected ${rejected}: ${String(why)}`),
  );
}

function readField(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
