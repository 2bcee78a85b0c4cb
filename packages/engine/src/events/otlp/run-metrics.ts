import { encodeAttributes, encodeTime } from "./encode.ts";
import type { RunEvent } from "../run-event.ts";
import type { Attributes } from "@opentelemetry/api";

/** Upper bounds of the histograms' buckets, in seconds: from a trivial node to one of hours. */
const BOUNDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 600, 1_800, 3_600, 7_200];

/** `AGGREGATION_TEMPORALITY_CUMULATIVE` of the protocol. */
const CUMULATIVE = 2;

interface Counter {
  readonly attributes: Attributes;
  count: number;
}

interface Histogram extends Counter {
  sum: number;
  readonly buckets: number[];
}

/** Counts what runs do, since it was made: nodes by how they ended, retries, and times in seconds. */
export class RunMetrics {
  readonly #since: number;
  readonly #nodes = new Map<string, Counter>();
  readonly #retries = new Map<string, Counter>();
  readonly #waiting = new Map<string, Histogram>();
  readonly #duration = new Map<string, Histogram>();
  readonly #ready = new Map<string, number>();
  #graph = "";

  constructor(since: number) {
    this.#since = since;
  }

  take(event: RunEvent): void {
    switch (event.kind) {
      case "run-started":
        this.#graph = event.graph;
        return;
      case "node-ready":
        this.#ready.set(event.nodeId, event.at);
        return;
      case "node-started": {
        const readyAt = this.#ready.get(event.nodeId);
        // Only the first attempt waited for its turn; a later one waited for its retry.
        this.#ready.delete(event.nodeId);
        if (readyAt !== undefined) this.#observe(this.#waiting, event.at - readyAt);
        return;
      }
      case "attempt-failed":
        if (event.retryIn !== undefined) this.#count(this.#retries, {});
        return;
      case "node-finished": {
        const { status, attempts } = event.outcome;
        this.#ready.delete(event.nodeId);
        this.#count(this.#nodes, { "node.status": status });
        for (const { startedAt, finishedAt } of attempts) {
          this.#observe(this.#duration, finishedAt - startedAt);
        }
        return;
      }
      default:
        return;
    }
  }

  /** All of it, as metrics of OTLP/JSON; empty until something was counted. */
  encode(now: number): readonly object[] {
    const times = { startTimeUnixNano: encodeTime(this.#since), timeUnixNano: encodeTime(now) };
    const sum = (name: string, unit: string, counters: ReadonlyMap<string, Counter>): object[] =>
      counters.size === 0
        ? []
        : [
            {
              name,
              unit,
              sum: {
                aggregationTemporality: CUMULATIVE,
                isMonotonic: true,
                dataPoints: [...counters.values()].map(({ attributes, count }) => ({
                  ...times,
                  attributes: encodeAttributes(attributes),
                  asInt: String(count),
                })),
              },
            },
          ];
    const histogram = (name: string, histograms: ReadonlyMap<string, Histogram>): object[] =>
      histograms.size === 0
        ? []
        : [
            {
              name,
              unit: "s",
              histogram: {
                aggregationTemporality: CUMULATIVE,
                dataPoints: [...histograms.values()].map((one) => ({
                  ...times,
                  attributes: encodeAttributes(one.attributes),
                  count: String(one.count),
                  sum: one.sum,
                  explicitBounds: BOUNDS,
                  bucketCounts: one.buckets.map(String),
                })),
              },
            },
          ];
    return [
      ...sum("engine.nodes", "{node}", this.#nodes),
      ...sum("engine.retries", "{retry}", this.#retries),
      ...histogram("engine.node.waiting", this.#waiting),
      ...histogram("engine.attempt.duration", this.#duration),
    ];
  }

  #count(counters: Map<string, Counter>, own: Attributes): void {
    const attributes = { "run.graph": this.#graph, ...own };
    const key = JSON.stringify(attributes);
    const counter = counters.get(key) ?? { attributes, count: 0 };
    counter.count += 1;
    counters.set(key, counter);
  }

  #observe(histograms: Map<string, Histogram>, milliseconds: number): void {
    const attributes = { "run.graph": this.#graph };
    const key = JSON.stringify(attributes);
    const known = histograms.get(key);
    const buckets = known?.buckets ?? Array.from({ length: BOUNDS.length + 1 }, () => 0);
    const one = known ?? { attributes, count: 0, sum: 0, buckets };
    const seconds = milliseconds / 1_000;
    const found = BOUNDS.findIndex((bound) => seconds <= bound);
    const bucket = found === -1 ? BOUNDS.length : found;
    one.count += 1;
    one.sum += seconds;
    buckets[bucket] = (buckets[bucket] ?? 0) + 1;
    histograms.set(key, one);
  }
}
