import { readMessage } from "../errors/read-message.ts";
import { describeStale, isFresh, type SourceFreshness } from "../freshness/source-freshness.ts";
import type { BuildResult } from "./build-result.ts";
import { type FailedNode, type NodeResult, nodeStatuses } from "./node-result.ts";

/** How many of the slowest nodes a summary names. */
const SLOWEST = 5;

/** What a person wants to know at the end of a build, as data for the formats of it. */
export interface Summary {
  readonly status: BuildResult["status"];
  /** Seconds. */
  readonly seconds: number;
  /** Of each status that occurs, how many nodes. */
  readonly counts: readonly { readonly status: string; readonly count: number }[];
  /** In the order in which they ended. */
  readonly failures: readonly FailureSummary[];
  readonly warnings: readonly { readonly uniqueId: string; readonly message: string }[];
  /** Sources that were not fresh, and what was not executed because of them. */
  readonly stale: readonly StaleSummary[];
  /** Seconds that the reused nodes took when they were executed. */
  readonly savedSeconds: number;
  readonly failedOperations: readonly string[];
  /** Why dbt as a whole gave up. */
  readonly hostError: string | undefined;
  readonly cancelled: number;
  /** Longest first; seconds by dbt's own clock. */
  readonly slowest: readonly { readonly uniqueId: string; readonly seconds: number }[];
}

export interface FailureSummary {
  readonly uniqueId: string;
  readonly path: string;
  readonly message: string;
  readonly attempts: number;
  readonly databaseCode: string | undefined;
  readonly compiledPath: string | undefined;
  readonly skipped: readonly string[];
  /** Whether its descendants went on all the same. */
  readonly tolerated: boolean;
}

export interface StaleSummary {
  readonly uniqueId: string;
  readonly reason: string;
  readonly skipped: readonly string[];
}

export function summarize(result: BuildResult): Summary {
  const results = [...result.nodes.values()];
  return {
    status: result.status,
    seconds: result.duration / 1000,
    counts: nodeStatuses
      .map((status) => ({ status, count: results.filter((one) => one.status === status).length }))
      .filter(({ count }) => count > 0),
    failures: results.flatMap((one) =>
      one.status === "failed" ? [summarizeFailure(one, results)] : [],
    ),
    warnings: results.flatMap((one) =>
      one.status === "warned"
        ? [{ uniqueId: one.node.uniqueId, message: one.report.message ?? "" }]
        : [],
    ),
    stale: [...result.sources.values()]
      .filter((one) => !isFresh(one))
      .map((one) => summarizeStale(one, results)),
    savedSeconds: results.reduce(
      (sum, one) => sum + (one.status === "cached" ? one.report.executionTime : 0),
      0,
    ),
    failedOperations: result.failedOperations,
    hostError: result.hostError?.message,
    cancelled: results.filter(({ status }) => status === "cancelled").length,
    slowest: findSlowest(results),
  };
}

function summarizeFailure(
  { node, error, attempts, isTolerated }: FailedNode,
  all: readonly NodeResult[],
): FailureSummary {
  // Several attempts: the last one is what is left to be repaired.
  const last = error instanceof AggregateError ? error.cause : error;
  const report = readProperty(last, "report");
  return {
    uniqueId: node.uniqueId,
    path: node.path,
    message: readMessage(last).trim(),
    attempts: attempts.length,
    databaseCode: readText(readProperty(last, "databaseCode")),
    compiledPath: readText(readProperty(report, "compiledPath")),
    skipped: findSkipped(node.uniqueId, all),
    tolerated: isTolerated,
  };
}

function summarizeStale(freshness: SourceFreshness, all: readonly NodeResult[]): StaleSummary {
  const { uniqueId } = freshness.source;
  const why = freshness.kind === "unmeasured" ? `: ${readMessage(freshness.error).trim()}` : "";
  const reason = `${describeStale(freshness)}${why}`;
  return { uniqueId, reason, skipped: findSkipped(uniqueId, all) };
}

function findSkipped(id: string, all: readonly NodeResult[]): readonly string[] {
  return all.flatMap((one) =>
    one.status === "skipped" && one.rootCauses.includes(id) ? [one.node.uniqueId] : [],
  );
}

function findSlowest(results: readonly NodeResult[]): Summary["slowest"] {
  return results
    .flatMap((one) =>
      one.status === "succeeded" || one.status === "warned"
        ? [{ uniqueId: one.node.uniqueId, seconds: one.report.executionTime }]
        : [],
    )
    .sort((left, right) => right.seconds - left.seconds)
    .slice(0, SLOWEST);
}

function readProperty(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function readText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** How many nodes ended how, in one phrase, with what reuse saved. */
export function describeCounts({ counts, savedSeconds }: Summary): string {
  return counts
    .map(({ status, count }) =>
      status === "cached"
        ? `${count} cached (last time ${savedSeconds.toFixed(1)} s)`
        : `${count} ${status}`,
    )
    .join(", ");
}
