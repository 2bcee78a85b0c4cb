import { createHash } from "node:crypto";
import type { RunEvent } from "@mea-culpa/engine";
import { readMessage } from "../../errors/read-message.ts";
import type { DbtPlan } from "../../plan/dbt-plan.ts";
import { isOfDbt, type NodeResult, toNodeResult } from "../../results/node-result.ts";
import type { ManifestNode } from "../../manifest/manifest.ts";
import type { FlowRun, PrefectState } from "./prefect-api.ts";

/** A task run as far as it is told; `told` is the moment of its last state, `last` that state's event. */
interface TaskRun {
  readonly id: string;
  readonly node: ManifestNode;
  readonly inputs: object;
  runCount: number;
  startedAt?: number;
  endedAt?: number;
  state?: PrefectState;
  told: number;
  last?: TaskRunEvent;
}

/** A state of a task run, still without the flow run that it belongs to. */
export interface TaskRunEvent {
  readonly related: readonly object[];
}

/** Longest message of a state, in characters. */
const LONGEST = 5_000;

/**
 * The nodes of a build as task runs. Each state is told as an event that a client has decided
 * (`prefect.orchestration: client`), which the server's task run recorder turns into rows: the times are
 * ours, a batch has as many states as it likes, and an event that comes twice is one.
 */
export class TaskRuns {
  readonly #key: string;
  readonly #tell: (event: TaskRunEvent) => void;
  readonly #tasks = new Map<string, TaskRun>();

  /** @param key what makes the ids of this build's task runs its own. */
  constructor({
    key,
    tell,
  }: {
    readonly key: string;
    readonly tell: (event: TaskRunEvent) => void;
  }) {
    this.#key = key;
    this.#tell = tell;
  }

  /** The id of a node's task run; undefined if it is none of the plan's. */
  getId(nodeId: string): string | undefined {
    return this.#tasks.get(nodeId)?.id;
  }

  /** Tells all nodes at once, so that the graph is whole from the beginning. */
  plan({ nodes }: DbtPlan, at: number): void {
    for (const { node, needs } of nodes) {
      const inputs = needs.map((need) => ({ input_type: "task_run", id: this.#makeId(need) }));
      const task: TaskRun = {
        id: this.#makeId(node.uniqueId),
        node,
        inputs: inputs.length === 0 ? {} : { needs: inputs },
        runCount: 0,
        told: 0,
      };
      this.#tasks.set(node.uniqueId, task);
      this.#move(task, { at, state: { type: "PENDING", name: "Pending" } });
    }
  }

  take(event: RunEvent): void {
    const task = "nodeId" in event ? this.#tasks.get(event.nodeId) : undefined;
    if (task === undefined) return;
    const { at } = event;
    switch (event.kind) {
      case "node-started": {
        const { attempt } = event;
        task.runCount = attempt;
        task.startedAt ??= at;
        const name = attempt === 1 ? "Running" : "Retrying";
        return this.#move(task, { at, state: { type: "RUNNING", name } });
      }
      case "attempt-failed": {
        if (event.retryIn === undefined) return;
        const message = readMessage(event.error);
        return this.#move(task, {
          at,
          state: { type: "SCHEDULED", name: "AwaitingRetry", message },
        });
      }
      case "node-finished": {
        if (!isOfDbt(event.outcome)) return;
        return this.finish(toNodeResult({ node: task.node, outcome: event.outcome }), at);
      }
      default:
        return;
    }
  }

  /** Tells how a node ended, unless that is told already. */
  finish(result: NodeResult, at: number): void {
    const task = this.#tasks.get(result.node.uniqueId);
    const state = describeEnd(result);
    if (task === undefined || task.state?.name === state.name) return;
    task.endedAt = at;
    this.#move(task, { at, state });
  }

  /** Tells of whatever has not ended that it never will: dbt gave up. */
  abandon(message: string, at: number): void {
    for (const task of this.#tasks.values()) {
      if (task.endedAt !== undefined) continue;
      task.endedAt = at;
      this.#move(task, { at, state: { type: "CANCELLED", name: "Cancelled", message } });
    }
  }

  /** Tells the last state of each task run again; where it is known, that changes nothing. */
  tellAgain(): void {
    for (const { last } of this.#tasks.values()) if (last !== undefined) this.#tell(last);
  }

  #makeId(nodeId: string): string {
    return makeUuid(`${this.#key}/${nodeId}`);
  }

  #move(task: TaskRun, { at, state }: { readonly at: number; readonly state: PrefectState }): void {
    const { node, startedAt, endedAt } = task;
    const from = task.state?.type ?? null;
    // Two states of one task run in the same moment are one to Prefect, which drops the later.
    const occurred = Math.max(at, task.told + 1);
    task.told = occurred;
    task.state = state;
    const message = state.message?.slice(0, LONGEST) ?? null;
    const tags = ["dbt", node.resourceType];
    const begun = startedAt ?? endedAt;
    const event = {
      id: makeUuid(`${task.id}/${occurred}/${state.name}`),
      occurred: formatTime(occurred),
      event: `prefect.task-run.${state.name}`,
      resource: {
        "prefect.resource.id": `prefect.task-run.${task.id}`,
        "prefect.resource.name": node.uniqueId,
        "prefect.run-count": String(task.runCount),
        "prefect.state-message": message ?? "",
        "prefect.state-name": state.name,
        "prefect.state-timestamp": formatTime(occurred),
        "prefect.state-type": state.type,
        "prefect.orchestration": "client",
      },
      related: tags.map((tag) => ({
        "prefect.resource.id": `prefect.tag.${tag}`,
        "prefect.resource.role": "tag",
      })),
      payload: {
        intended: { from, to: state.type },
        initial_state: null,
        validated_state: {
          type: state.type,
          name: state.name,
          message,
          state_details: {},
          data: null,
        },
        task_run: {
          name: node.uniqueId,
          task_key: node.uniqueId,
          dynamic_key: "0",
          tags,
          task_inputs: task.inputs,
          run_count: task.runCount,
          flow_run_run_count: 1,
          empirical_policy: { retries: 0, retry_delay: 0 },
          ...(begun === undefined ? {} : { start_time: formatTime(begun) }),
          ...(begun === undefined ? {} : { expected_start_time: formatTime(begun) }),
          ...(endedAt === undefined ? {} : { end_time: formatTime(endedAt) }),
          ...(endedAt === undefined || begun === undefined
            ? {}
            : { total_run_time: (endedAt - begun) / 1_000 }),
        },
      },
    };
    task.last = event;
    this.#tell(event);
  }
}

/** Adds to an event what is known only when there is a flow run. */
export function relateEvent(event: TaskRunEvent, { id, name, flow }: FlowRun): object {
  const related = [relate("flow-run", { id, name }), relate("flow", flow)];
  return { ...event, related: [...related, ...event.related] };
}

function relate(
  role: "flow" | "flow-run",
  { id, name }: { readonly id: string; readonly name: string },
): object {
  return {
    "prefect.resource.id": `prefect.${role}.${id}`,
    "prefect.resource.role": role,
    "prefect.resource.name": name,
  };
}

function describeEnd(result: NodeResult): PrefectState {
  switch (result.status) {
    case "succeeded":
      return { type: "COMPLETED", name: "Completed", ...optional(result.report.message) };
    case "warned":
      return { type: "COMPLETED", name: "Warned", ...optional(result.report.message) };
    case "cached": {
      const message = `Built at ${formatTime(result.provenBy.at)}, and nothing has changed since`;
      return { type: "COMPLETED", name: "Cached", message };
    }
    case "failed":
      return { type: "FAILED", name: "Failed", message: readMessage(result.error) };
    case "skipped": {
      const message = `because of ${result.rootCauses.join(", ")}`;
      return { type: "CANCELLED", name: "Skipped", message };
    }
    case "cancelled":
      return { type: "CANCELLED", name: "Cancelled", message: readMessage(result.reason) };
  }
}

function optional(message: string | null): { readonly message?: string } {
  return message === null ? {} : { message };
}

export function formatTime(at: number): string {
  return new Date(at).toISOString();
}

/** A name-based UUID (version 8 of RFC 9562): telling the same twice changes nothing. */
function makeUuid(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join("-");
}
