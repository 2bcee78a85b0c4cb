import type { NodeContext } from "./node-context.ts";

/** What a node does: exactly one of three kinds, and each task runner says which it can carry out. */
export type Work = FunctionWork | ModuleWork | PayloadWork;

/** A closure of this process. */
export interface FunctionWork {
  readonly kind: "function";
  /** A method, since its context is typed by what its author said the node needs. */
  call(context: NodeContext): unknown;
}

/** An exported function that any process can load by itself. */
export interface ModuleWork {
  readonly kind: "module";
  /** Absolute `file:` URL, or a bare specifier that the loading process can resolve. */
  readonly module: string;
  readonly export: string;
  /** Given to the function as `context.input`; must survive a structured clone. */
  readonly input: unknown;
}

/** Plain data for an injected task runner that knows what to do with it. */
export interface PayloadWork {
  readonly kind: "payload";
  readonly payload: unknown;
}

/** A reference to an exported function, typed by that function's own context and value. */
export interface ModuleTask<Context = never, Value = unknown> extends ModuleWork {
  /** Never present at run time; lets the compiler check the wiring of needs to the function. */
  readonly signature?: (context: Context) => Value;
}

type AnyTaskFunction = (context: never) => unknown;
type InputOf<Task extends AnyTaskFunction> =
  Parameters<Task>[0] extends NodeContext<object, infer Input> ? Input : unknown;

/** Where the function is and what it is given; `input` may be left out if the function takes none. */
type ModuleTaskOptions<Input> = {
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

/** Work that only an injected task runner understands; `Value` is what that runner returns. */
export interface Payload<Value = unknown> extends PayloadWork {
  /** Never present at run time; carries the type of the value. */
  readonly valueType?: Value;
}

/** Wraps plain data as the work of a node that an injected task runner carries out. */
export function payload<Value = unknown>(data: unknown): Payload<Value> {
  return { kind: "payload", payload: data };
}
