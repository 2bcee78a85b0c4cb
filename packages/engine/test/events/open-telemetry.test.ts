import { createGraph, defineNode, RetryableError, run } from "@mea-culpa/engine";
import { OpenTelemetry } from "@mea-culpa/engine/opentelemetry";
import { LostItemsError } from "../../src/events/outbox.ts";
import { describe, expect, test } from "vitest";
import { Receiver } from "../rig/receiver.ts";

const good = defineNode({ id: "good", run: ({ log }) => (log("hello"), 1) });
const flaky = defineNode({
  id: "flaky",
  retry: { attempts: 2, delay: 0 },
  run: ({ attempt }) => {
    if (attempt === 1) throw new RetryableError("once");
    return 1;
  },
});
const bad = defineNode({
  id: "bad",
  run: () => {
    throw new Error("no");
  },
});
const after = defineNode({ id: "after", needs: [bad], run: () => 1 });
const graph = createGraph({ name: "harbour", nodes: [good, flaky, bad, after] });

function tell(environment: Readonly<Record<string, string>>, url?: string): OpenTelemetry {
  const service = { name: "test", version: "1.2.3" };
  return new OpenTelemetry({ command: "test build", service, environment, url });
}

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly events: readonly { readonly name: string }[];
  readonly status: { readonly code: number; readonly message?: string };
  readonly attributes: readonly { readonly key: string; readonly value: object }[];
}

/** Spans by name, over all deliveries. */
function spansOf({ received }: Receiver): ReadonlyMap<string, Span> {
  const spans = received
    .filter(({ path }) => path === "/v1/traces")
    .flatMap(({ body }) => body as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] })
    .flatMap(({ resourceSpans }) => resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap(({ spans: some }) => some);
  return new Map(spans.map((span) => [span.name, span]));
}

/** A point of `engine.nodes`. */
function point(status: string, asInt: string): object {
  return {
    asInt,
    attributes: [
      { key: "run.graph", value: { stringValue: "harbour" } },
      { key: "node.status", value: { stringValue: status } },
    ],
  };
}

describe("telling a collector", () => {
  test("sends the command, its run and the run's nodes as spans below TRACEPARENT", async () => {
    await using collector = await Receiver.start();
    const telemetry = tell({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_HEADERS: "api-key=a%20b",
      OTEL_RESOURCE_ATTRIBUTES: "deployment.environment=port,service.name=other",
      TRACEPARENT: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    });
    const result = await run(graph, { runId: "r", consumers: [telemetry] });
    await telemetry.end("Failed: bad");
    expect(result.consumerFailures).toEqual([]);
    const spans = spansOf(collector);
    const command = spans.get("test build");
    expect(new Set([...spans.values()].map(({ traceId }) => traceId))).toEqual(
      new Set(["0af7651916cd43dd8448eb211c80319c"]),
    );
    expect(command).toMatchObject({
      parentSpanId: "b7ad6b7169203331",
      status: { code: 2, message: "Failed: bad" },
    });
    expect(spans.get("harbour")?.parentSpanId).toBe(command?.spanId);
    for (const name of ["good", "flaky", "bad", "after"]) {
      expect(spans.get(name)?.parentSpanId).toBe(spans.get("harbour")?.spanId);
    }
    expect(spans.get("flaky")).toMatchObject({
      status: { code: 0 },
      events: [{ name: "attempt-started" }, { name: "exception" }, { name: "attempt-started" }],
    });
    expect(spans.get("bad")).toMatchObject({ status: { code: 2, message: "no" } });
    expect(collector.received[0]).toMatchObject({
      headers: { "api-key": "a b" },
      body: {
        resourceSpans: [
          {
            resource: {
              attributes: [
                { key: "service.name", value: { stringValue: "other" } },
                { key: "service.version", value: { stringValue: "1.2.3" } },
                { key: "deployment.environment", value: { stringValue: "port" } },
              ],
            },
          },
        ],
      },
    });
  });

  test("counts nodes by how they ended and retries, and measures waiting and attempts", async () => {
    await using collector = await Receiver.start();
    const telemetry = tell({}, collector.url);
    await run(graph, { consumers: [telemetry] });
    await telemetry.end();
    const told = collector.received.findLast(({ path }) => path === "/v1/metrics")?.body;
    expect(told).toMatchObject({
      resourceMetrics: [
        {
          scopeMetrics: [
            {
              metrics: [
                {
                  name: "engine.nodes",
                  sum: {
                    isMonotonic: true,
                    dataPoints: expect.arrayContaining([
                      expect.objectContaining(point("succeeded", "2")),
                      expect.objectContaining(point("failed", "1")),
                      expect.objectContaining(point("skipped", "1")),
                    ]),
                  },
                },
                { name: "engine.retries", sum: { dataPoints: [{ asInt: "1" }] } },
                { name: "engine.node.waiting", histogram: { dataPoints: [{ count: "3" }] } },
                { name: "engine.attempt.duration", histogram: { dataPoints: [{ count: "4" }] } },
              ],
            },
          ],
        },
      ],
    });
  });

  test("that is not there costs the run nothing, and says what was lost and why", async () => {
    const telemetry = tell({}, "http://127.0.0.1:9/");
    const result = await run(graph, { consumers: [telemetry] });
    expect(result.consumerFailures).toEqual([]);
    const error = await telemetry.end().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LostItemsError);
    // The command, the run and four nodes.
    expect(error).toMatchObject({
      count: 6,
      message: expect.stringContaining("http://127.0.0.1:9/v1/traces"),
    });
  });

  test("that refuses is believed, and one that is busy is tried again", async () => {
    await using collector = await Receiver.start();
    let requests = 0;
    collector.answer = (response) => {
      requests += 1;
      response.writeHead(requests <= 2 ? 429 : 200).end();
    };
    const patient = tell({}, collector.url);
    await run(graph, { consumers: [patient] });
    await patient.end();
    expect(spansOf(collector).size).toBe(6);

    collector.answer = (response) => void response.writeHead(401).end("who are you?");
    const refused = tell({}, collector.url);
    await run(graph, { consumers: [refused] });
    await expect(refused.end()).rejects.toThrow("401 (who are you?)");
  });

  test("that takes only a part says so in a success, and it is told", async () => {
    await using collector = await Receiver.start();
    const partialSuccess = { rejectedSpans: "2", errorMessage: "too old" };
    collector.answer = (response) => void response.end(JSON.stringify({ partialSuccess }));
    const telemetry = tell({}, collector.url);
    await run(graph, { consumers: [telemetry] });
    await expect(telemetry.end()).rejects.toMatchObject({
      count: 2,
      message: expect.stringContaining("too old"),
    });
  });

  test.each([
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4318" }, "OTEL_EXPORTER_OTLP_ENDPOINT"],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "no" }, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"],
  ])("refuses %j, which is no address", (environment, name) => {
    expect(() => tell(environment)).toThrow(`${name} is the address of a collector`);
  });

  test("refuses an address with a password in it, without repeating it", () => {
    const url = "http://me:secret@there:4318";
    expect(() => tell({}, url)).toThrow(/^--spans has a user or a password in it(?!.*secret)/);
  });

  test("asks a signal's own address as it stands", async () => {
    await using collector = await Receiver.start();
    const telemetry = tell({
      OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/otlp/`,
      OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: `${collector.url}/metrics`,
      TRACEPARENT: "not one",
    });
    await run(graph, { consumers: [telemetry] });
    await telemetry.end();
    const paths = new Set(collector.received.map(({ path }) => path));
    expect(paths).toEqual(new Set(["/otlp/v1/traces", "/metrics"]));
  });
});
