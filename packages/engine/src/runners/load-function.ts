import type { NodeContext } from "../graph/node-context.ts";
import type { ModuleWork } from "../graph/work.ts";

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
