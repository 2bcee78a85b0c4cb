import type { Outcome, RunEvent } from "@mea-culpa/engine";
import { readMessage } from "../../errors/read-message.ts";
import { DbtNodeError } from "../../executors/errors.ts";
import type { ManifestNode } from "../../manifest/manifest.ts";
import type { DbtPlan } from "../../plan/dbt-plan.ts";
import { isNodeValue, type NodeResult } from "../../results/node-result.ts";
import { type BuildEnd, describeFailure } from "../build-window.ts";

/** Longest SQL that the page shows, in characters. */
const LONGEST_SQL = 50_000;

/** Where a build stands. Until it has ended it is one of the first three. */
type BuildState =
  | "starting"
  | "running"
  | "finishing"
  | "succeeded"
  | "failed"
  | "cancelled"
  | "gave-up";

/** A build as plain data, as far as it is known. Times are milliseconds since the epoch. */
interface BuildData {
  state: BuildState;
  project: string;
  readonly command: string;
  /** Of dbt, and the adapter. */
  dbt: string;
  readonly startedAt: number;
  endedAt: number | undefined;
  /** What went wrong with the build as a whole. */
  message: string | undefined;
  readonly nodes: NodeRecord[];
}

/** A node, as far as it is known. */
export interface NodeRecord {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly path: string;
  readonly materialized: string;
  /** Places in the list of nodes. */
  readonly needs: readonly number[];
  state: "waiting" | "ready" | "running" | "retrying" | NodeResult["status"];
  readyAt?: number;
  finishedAt?: number;
  readonly attempts: AttemptRecord[];
  /** What dbt said of it, or why it was not executed. */
  message?: string;
  databaseCode?: string;
  compiledPath?: string;
  /** The SQL of a failure. */
  sql?: string;
  /** Of one that was reused: when it was executed, and how many seconds dbt took then. */
  reused?: { readonly at: number; readonly seconds: number };
  rootCauses?: readonly string[];
  /** It failed, and its descendants went on. */
  isTolerated?: true;
}

interface AttemptRecord {
  /** The place that it had, from 0: as many places as ran at the same time. */
  readonly place: number;
  readonly from: number;
  to?: number;
  error?: string;
}

/** Follows a build event by event. */
export class BuildRecord {
  readonly data: BuildData;
  readonly #nodes = new Map<string, NodeRecord>();
  /** The nodes that have the places, by place. */
  readonly #places: (NodeRecord | undefined)[] = [];

  constructor(begun: { readonly command: string; readonly project: string; readonly at: number }) {
    const { command, project, at: startedAt } = begun;
    const unknown = { endedAt: undefined, message: undefined, dbt: "" };
    this.data = { state: "starting", project, command, startedAt, ...unknown, nodes: [] };
  }

  plan({ nodes, projectName, dbtVersion, adapterType }: DbtPlan): void {
    this.data.project = projectName;
    this.data.dbt = `dbt ${dbtVersion}, ${adapterType}`;
    const places = new Map(nodes.map(({ node }, index) => [node.uniqueId, index]));
    for (const { node, needs } of nodes) {
      const record = begin(
        node,
        needs.flatMap((id) => places.get(id) ?? []),
      );
      this.data.nodes.push(record);
      this.#nodes.set(node.uniqueId, record);
    }
  }

  take(event: RunEvent): void {
    if (event.kind === "run-started") this.data.state = "running";
    if (event.kind === "run-finished") this.data.state = "finishing";
    const node = "nodeId" in event ? this.#nodes.get(event.nodeId) : undefined;
    if (node === undefined) return;
    switch (event.kind) {
      case "node-ready":
        node.state = "ready";
        node.readyAt = event.at;
        return;
      case "node-started":
        node.state = "running";
        node.attempts.push({ place: this.#occupy(node), from: event.at });
        return;
      case "attempt-failed":
        this.#endAttempt(node, { at: event.at, error: event.error });
        node.state = "retrying";
        return;
      case "node-finished":
        this.#endAttempt(node, { at: event.at });
        node.finishedAt = event.at;
        readOutcome(node, event.outcome);
        return;
      default:
        return;
    }
  }

  /** What dbt's results say has the last word. */
  end(end: BuildEnd, at: number): void {
    const { data } = this;
    data.endedAt = at;
    data.message = describeFailure(end);
    data.state = end.kind === "gave-up" ? "gave-up" : end.result.status;
    if (end.kind === "gave-up") return;
    for (const result of end.result.nodes.values()) {
      const node = this.#nodes.get(result.node.uniqueId);
      if (node !== undefined && node.state !== result.status) readResult(node, result);
    }
  }

  #occupy(node: NodeRecord): number {
    const free = this.#places.indexOf(undefined);
    const place = free === -1 ? this.#places.length : free;
    this.#places[place] = node;
    return place;
  }

  #endAttempt(
    node: NodeRecord,
    { at, error }: { readonly at: number; readonly error?: unknown },
  ): void {
    const attempt = node.attempts.at(-1);
    if (attempt === undefined || attempt.to !== undefined) return;
    attempt.to = at;
    if (error !== undefined) attempt.error = readMessage(error);
    this.#places[attempt.place] = undefined;
  }
}

function begin(node: ManifestNode, needs: readonly number[]): NodeRecord {
  return {
    id: node.uniqueId,
    name: node.name,
    type: node.resourceType,
    path: node.path,
    materialized: node.materialized,
    needs,
    state: "waiting",
    attempts: [],
  };
}

function readOutcome(node: NodeRecord, outcome: Outcome): void {
  switch (outcome.status) {
    case "succeeded":
    case "cached": {
      const report = isNodeValue(outcome.value) ? outcome.value.report : undefined;
      node.state =
        outcome.status === "succeeded" && report?.status === "warn" ? "warned" : outcome.status;
      if (report !== undefined && report.message !== null) node.message = report.message;
      if (outcome.status === "cached") {
        node.reused = { at: outcome.provenBy.at, seconds: report?.executionTime ?? 0 };
      }
      return;
    }
    case "tolerated":
      node.isTolerated = true;
      return readError(node, outcome.error);
    case "failed":
      return readError(node, outcome.error);
    case "skipped":
      node.state = "skipped";
      node.rootCauses = outcome.rootCauses;
      return;
    case "cancelled":
      node.state = "cancelled";
      node.message = readMessage(outcome.reason);
      return;
  }
}

function readResult(node: NodeRecord, result: NodeResult): void {
  node.state = result.status;
  if (result.status === "failed") readError(node, result.error);
  if (result.status === "skipped") node.rootCauses = result.rootCauses;
}

function readError(node: NodeRecord, error: unknown): void {
  // Several attempts: the last one is what is left to be repaired.
  const last = error instanceof AggregateError ? error.cause : error;
  node.state = "failed";
  node.message = readMessage(last).trim();
  if (!(last instanceof DbtNodeError)) return;
  if (last.databaseCode !== undefined) node.databaseCode = last.databaseCode;
  const { compiledPath, compiledCode } = last.report;
  if (compiledPath !== null) node.compiledPath = compiledPath;
  if (compiledCode !== null) node.sql = compiledCode.slice(0, LONGEST_SQL);
}
