import type { NodeContext } from "./node-context.ts";
import type { ModuleWork } from "./work.ts";

/** A reference to an exported function, typed by that function's own context and value. */
export interface ModuleTask<Context = never, Value = unknown> extends ModuleWork {
  /** Never present at run time; lets the compiler check the wiring of needs to the function. */
  readonly signature?: (context: Context) => Value;
}

type AnyTaskFunction = (context: never) => unknown;
type InputOf<Task extends AnyTaskFunction> =
  Parameters<Task>[0] extends NodeContext<object, infer Input> ? Input : unknown;

/** Where the function is and what it is given; `input` may be left out if the function takes none. */
export type ModuleTaskOptions<Input> = {
  /** Usually `new URL("./stage.ts", import.meta.url)`; a string is taken as it is. */
  readonly module: URL | string;
  readonly export: string;
} & (unknown extends Input
  ? { readonly input?: unknown }
  : undefined extends Input
    ? { readonly input?: Input }
    : { readonly input: Input });

/**
 * Refers to a function that another process can load. Name the function's type and both its input
 * and its value are checked: `moduleTask<typeof readEntries>({ module, export: "readEntries" })`.
 */
export function moduleTask<Task extends AnyTaskFunction = (context: NodeContext) => unknown>(
  options: ModuleTaskOptions<InputOf<Task>>,
): ModuleTask<Parameters<Task>[0], Awaited<ReturnType<Task>>> {
  return {
    kind: "module",
    module: options.module instanceof URL ? options.module.href : options.module,
    export: options.export,
    input: options.input,
  };
}
