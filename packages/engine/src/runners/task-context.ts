import type { NodeContext } from "../graph/node-context.ts";
import type { ModuleWork } from "../graph/work.ts";
import type { Task } from "./task-runner.ts";

/** What a node's function is given for a task. */
export function createContext(task: Omit<Task, "work" | "started">, input: unknown): NodeContext {
  const { nodeId, runId, inputs, outcomes, item, attempt, fence, signal, environment } = task;
  return {
    nodeId,
    runId,
    inputs,
    outcomes,
    input,
    item,
    attempt,
    fence,
    signal,
    environment,
    log: (text) => {
      for (const line of splitLines(text)) task.log("log", line);
    },
  };
}

/** Imports a module and finds the function that a module task names; throws a `TypeError` if there is none. */
export async function loadFunction({
  module,
  export: name,
}: Pick<ModuleWork, "module" | "export">): Promise<(context: NodeContext) => unknown> {
  const loaded: unknown = await import(module);
  const exported: unknown = Reflect.get(Object(loaded), name);
  if (typeof exported === "function")
    return (context) => Reflect.apply(exported, undefined, [context]);
  const names = Object.keys(Object(loaded)).join(", ");
  throw new TypeError(`${module} has no exported function "${name}"; it exports: ${names}.`);
}

/** The lines of a text without their ends; a final line end does not begin another line. */
function splitLines(text: string): string[] {
  const lines = text.split(/\r?\n/u);
  if (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines;
}
