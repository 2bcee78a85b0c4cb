import { pickEnvironment, type Environment } from "../environment.ts";
import { serializeError, type SerializedError } from "../errors/serialize-error.ts";
import type { ModuleWork } from "../graph/work.ts";
import { toNodeId } from "../node-id.ts";
import { collectInputs } from "../outcome/outcome.ts";
import {
  reviveOutcome,
  serializeOutcome,
  type SerializedOutcome,
} from "../outcome/serialized-outcome.ts";
import type { Task, TaskResult } from "./task-runner.ts";

/** A task of a module as a structured clone can carry it. Of its variables only the names travel. */
export interface SerializedTask
  extends
    Omit<ModuleWork, "kind">,
    Pick<Task, "item" | "runId" | "attempt" | "fence" | "variables"> {
  readonly nodeId: string;
  readonly outcomes: readonly SerializedOutcome[];
}

/** How a task ended, as a structured clone can carry it. */
export type SerializedResult =
  | { readonly status: "succeeded"; readonly value: unknown }
  | { readonly status: "failed-elsewhere"; readonly error: SerializedError };

/** Takes a task apart for another process; throws a `TypeError` for one that is no module's. */
export function serializeTask(task: Task): SerializedTask {
  const { work, item, nodeId, runId, attempt, fence, variables, outcomes } = task;
  if (work.kind !== "module") throw new TypeError(`A worker cannot carry out a ${work.kind}.`);
  return {
    module: work.module,
    export: work.export,
    input: work.input,
    item,
    nodeId,
    runId,
    attempt,
    fence,
    variables,
    outcomes: Object.values(outcomes).map(serializeOutcome),
  };
}

/** Puts a task together again, with the variables that this process has under its names. */
export function reviveTask(
  serialized: SerializedTask,
  here: Pick<Task, "signal" | "started" | "log"> & { readonly environment: Environment },
): Task {
  const { module, export: name, input, nodeId, ...rest } = serialized;
  const outcomes = serialized.outcomes.map((outcome) => reviveOutcome(outcome, []));
  return {
    ...rest,
    ...here,
    nodeId: toNodeId(nodeId),
    work: { kind: "module", module, export: name, input },
    outcomes: Object.fromEntries(outcomes.map((outcome) => [outcome.nodeId, outcome])),
    inputs: collectInputs(outcomes),
    environment: pickEnvironment(here.environment, serialized.variables),
  };
}

/** Makes a result fit to travel: what was thrown becomes plain data. */
export function serializeResult(result: TaskResult): SerializedResult {
  if (result.status !== "failed") return result;
  return { status: "failed-elsewhere", error: serializeError(result.error) };
}
