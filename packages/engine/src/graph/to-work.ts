import type { NodeContext } from "./node-context.ts";
import type { ModuleWork, PayloadWork, Work } from "./work.ts";

/** Turns what an author writes under `run` into the tagged form that plans and runners use. */
export function toWork(
  run: ((context: NodeContext<never, never, never>) => unknown) | ModuleWork | PayloadWork,
): Work {
  if (typeof run !== "function") return run;
  return { kind: "function", call: run };
}
