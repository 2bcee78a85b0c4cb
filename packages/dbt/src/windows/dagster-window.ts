import { appendFile } from "node:fs/promises";
import { Outbox } from "@mea-culpa/engine";
import { readMessage } from "../errors/read-message.ts";
import type { ManifestNode } from "../manifest/manifest.ts";
import { isOfDbt, type NodeResult, toNodeResult } from "../results/node-result.ts";
import { type BuildWindow, describeFailure } from "./build-window.ts";
import type { Pipes, PipesNode } from "./dagster/pipes.ts";

export interface DagsterWindowOptions {
  readonly pipes: Pipes;
  /** The standard streams, for a reader of messages that listens there. */
  readonly print: Readonly<Record<"stdout" | "stderr", (text: string) => void>>;
}

/** Milliseconds in which messages gather: Dagster shows a node about when it is done. */
const LINGER = 50;

/**
 * A build as a step of Dagster that has started this process: what a node built is a materialization as it
 * happens, a test is an asset check, and what went wrong is in the step's log.
 */
export function dagsterWindow({ pipes, print }: DagsterWindowOptions): BuildWindow {
  const { messages } = pipes;
  const nodes = new Map<string, ManifestNode>();
  const outbox = new Outbox<string>({
    linger: LINGER,
    deliver: async (lines) => {
      const text = lines.join("");
      if ("path" in messages) await appendFile(messages.path, text);
      else print[messages.stream](text);
    },
  });
  const tell = (method: string, params: object): void => {
    const message = { __dagster_pipes_version: "0.1", method, params };
    outbox.put(`${JSON.stringify(message)}\n`);
  };
  const log = (level: string, message: string): void => tell("log", { message, level });

  function finished(result: NodeResult): void {
    const { uniqueId } = result.node;
    const known = pipes.nodes.get(uniqueId);
    const why = describeTrouble(result);
    if (why !== undefined) log("ERROR", `${uniqueId} ${result.status}: ${why}`);
    if (known === undefined || result.status === "skipped" || result.status === "cancelled") return;
    const metadata = encodeMetadata(describeResult(result));
    if (known.check !== undefined) tell("report_asset_check", judgeCheck(result, known, metadata));
    else if (result.status !== "failed") {
      const params = { asset_key: known.asset, data_version: null, metadata };
      tell("report_asset_materialization", params);
    }
  }

  return {
    name: "dagster",
    begin: () => tell("opened", { extras: {} }),
    planned: (plan) => {
      for (const { node } of plan.nodes) nodes.set(node.uniqueId, node);
      const absent = [...pipes.nodes.keys()].filter((id) => !nodes.has(id));
      if (absent.length > 0) log("WARNING", `Not in this build: ${absent.join(", ")}`);
    },
    handle: (event) => {
      if (event.kind === "attempt-failed" && event.retryIn !== undefined) {
        const seconds = (event.retryIn / 1_000).toFixed(1);
        const what = `${event.nodeId}: attempt ${event.attempt} failed, the next one comes in ${seconds} s`;
        log("WARNING", `${what}: ${readMessage(event.error)}`);
      }
      if (event.kind !== "node-finished" || !isOfDbt(event.outcome)) return;
      const node = nodes.get(event.nodeId);
      if (node !== undefined) finished(toNodeResult({ node, outcome: event.outcome }));
    },
    conclude: async (end) => {
      const message = describeFailure(end);
      const exception =
        message === undefined
          ? undefined
          : { message, name: "DbtBuildFailed", stack: [], cause: null, context: null };
      tell("closed", exception === undefined ? {} : { exception });
      await outbox.close();
    },
  };
}

/** Why there is nothing to show of a node, or nothing good. */
function describeTrouble(result: NodeResult): string | undefined {
  if (result.status === "failed") return readMessage(result.error);
  if (result.status === "skipped") return `because of ${result.rootCauses.join(", ")}`;
  return result.status === "cancelled" ? readMessage(result.reason) : undefined;
}

function judgeCheck(result: NodeResult, { asset, check }: PipesNode, metadata: object): object {
  const passed = result.status === "succeeded" || result.status === "cached";
  const severity = result.status === "warned" || result.node.severity === "warn" ? "WARN" : "ERROR";
  // A test that could not be executed says nothing of its severity.
  const isBroken = result.status === "failed";
  return {
    asset_key: asset,
    check_name: check,
    passed,
    severity: isBroken ? "ERROR" : severity,
    metadata,
  };
}

function describeResult(result: NodeResult): Readonly<Record<string, string | number | null>> {
  const { node, status, attempts } = result;
  const base = {
    "dbt/unique_id": node.uniqueId,
    "dbt/status": status,
    "dbt/file": node.path,
    "dbt/attempts": attempts.length,
  };
  switch (result.status) {
    case "succeeded":
    case "warned":
    case "cached": {
      const { report } = result;
      const rows = report.adapterResponse.rows_affected;
      return {
        ...base,
        "dbt/seconds": report.executionTime,
        ...(report.message === null ? {} : { "dbt/message": report.message }),
        ...(report.relationName === null
          ? {}
          : { "dagster/relation_identifier": unquote(report.relationName) }),
        ...(report.failures === null ? {} : { "dbt/failures": report.failures }),
        ...(typeof rows === "number" && rows >= 0 ? { "dbt/rows_affected": rows } : {}),
        ...(result.status === "cached"
          ? { "dbt/reused_from": new Date(result.provenBy.at).toISOString() }
          : {}),
      };
    }
    case "failed":
      return { ...base, "dbt/message": readMessage(result.error) };
    default:
      return base;
  }
}

/** A relation's name as Dagster shows it, without quotes. */
function unquote(name: string): string {
  return name.replaceAll(/["`]/g, "");
}

function encodeMetadata(metadata: Readonly<Record<string, string | number | null>>): object {
  return Object.fromEntries(
    Object.entries(metadata).map(([key, value]) => [key, { raw_value: value, type: "__infer__" }]),
  );
}
