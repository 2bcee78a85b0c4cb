import { serializeOutcome } from "../../outcome/serialize-outcome.ts";
import type { Task } from "../task.ts";
import type { RunMessage } from "./messages.ts";

/** A task as its worker is told of it: names of variables only, since it holds their values. */
export function runMessage(task: Task, token: string): RunMessage {
  const { work, item, nodeId, runId, attempt, environment, outcomes } = task;
  if (work.kind !== "module") throw new TypeError(`A worker cannot carry out a ${work.kind}.`);
  return {
    kind: "run",
    token,
    module: work.module,
    export: work.export,
    input: work.input,
    item,
    nodeId,
    runId,
    attempt,
    environment: Object.keys(environment),
    outcomes: Object.values(outcomes).map(serializeOutcome),
  };
}
