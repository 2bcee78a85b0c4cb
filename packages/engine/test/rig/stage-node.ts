import { defineNode, moduleTask, type NodeDefinition } from "@mea-culpa/engine";
import type { NodeSettings, Trigger } from "../../src/graph/node-definition.ts";
import type * as tasks from "../stages/tasks.ts";

/** The functions that tests run in processes. */
export const stages: URL = new URL("../stages/tasks.ts", import.meta.url);

/** What a node of such a function may say. */
export interface StageSettings extends NodeSettings {
  /** The exported function's name. */
  readonly task: keyof typeof tasks;
  readonly input?: unknown;
  readonly needs?: readonly string[];
  readonly trigger?: Trigger;
}

/** A node that carries one of the functions out, in a process unless told otherwise. */
export function stageNode(id: string, { task, input, ...settings }: StageSettings): NodeDefinition {
  const run = moduleTask({ module: stages, export: task, input });
  return defineNode({ id, isolation: "process", ...settings, run });
}
