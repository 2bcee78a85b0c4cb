import type { NodeContext } from "../graph/node-context.ts";
import { splitLines } from "./split-lines.ts";
import type { Task } from "./task.ts";

/** What a node's function is given for a task. */
export function taskContext(task: Omit<Task, "work" | "started">, input: unknown): NodeContext {
  const { nodeId, runId, inputs, outcomes, item, attempt, signal, environment } = task;
  return {
    nodeId,
    runId,
    inputs,
    outcomes,
    input,
    item,
    attempt,
    signal,
    environment,
    log: (text) => {
      for (const line of splitLines(text)) task.log("log", line);
    },
  };
}
