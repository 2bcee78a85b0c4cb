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
