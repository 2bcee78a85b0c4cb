import { createGraph, defineFanOut, defineNode, RetryableError, run } from "@mea-culpa/engine";
import { openTelemetrySpans } from "@mea-culpa/engine/opentelemetry";
import { SpanStatusCode } from "@opentelemetry/api";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from "@opentelemetry/sdk-trace-base";
import { expect, test } from "vitest";

const list = defineNode({ id: "list", run: ({ log }) => (log("hello"), ["x"]) });
const each = defineFanOut({ id: "each", forEach: list, key: (item) => item, run: () => 1 });
const flaky = defineNode({
  id: "flaky",
  retry: { attempts: 2, delay: 0 },
  run: ({ attempt }) => {
    throw new RetryableError(`attempt ${attempt}`);
  },
});
const skipped = defineNode({ id: "skipped", needs: [flaky], run: () => 1 });

async function spansOf(): Promise<ReadonlyMap<string, ReadableSpan>> {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const graph = createGraph({ name: "spans", nodes: [list, each, flaky, skipped] });
  const tracer = provider.getTracer("test");
  await run(graph, { runId: "r", consumers: [openTelemetrySpans({ tracer })] });
  return new Map(exporter.getFinishedSpans().map((span) => [span.name, span]));
}

test("tells the run as a span, nodes below it and children below their fan-out", async () => {
  const spans = await spansOf();
  const parent = (name: string): string | undefined => spans.get(name)?.parentSpanContext?.spanId;
  const id = (name: string): string | undefined => spans.get(name)?.spanContext().spanId;
  expect([...spans.keys()].toSorted()).toEqual([
    "each",
    "each[x]",
    "flaky",
    "list",
    "skipped",
    "spans",
  ]);
  expect(parent("spans")).toBeUndefined();
  for (const node of ["list", "each", "flaky", "skipped"]) expect(parent(node)).toBe(id("spans"));
  expect(parent("each[x]")).toBe(id("each"));
});

test("tells attempts, failures and log lines as events, and how each node ended", async () => {
  const spans = await spansOf();
  const events = (name: string): readonly string[] | undefined =>
    spans.get(name)?.events.map((event) => event.name);
  expect(events("list")).toEqual(["attempt-started", "log"]);
  expect(events("flaky")).toEqual(["attempt-started", "exception", "attempt-started", "exception"]);
  expect(spans.get("flaky")).toMatchObject({
    status: { code: SpanStatusCode.ERROR },
    attributes: { "node.status": "failed", "node.attempts": 2 },
  });
  expect(spans.get("skipped")).toMatchObject({ attributes: { "node.status": "skipped" } });
  expect(spans.get("spans")).toMatchObject({
    status: { code: SpanStatusCode.ERROR },
    attributes: { "run.id": "r", "run.mode": "PER_NODE", "run.nodes": 4, "run.status": "failed" },
  });
});
