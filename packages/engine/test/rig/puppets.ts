import type { NodeContext } from "@mea-culpa/engine";
import { turn } from "./turn.ts";

interface Call {
  readonly context: NodeContext;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Tasks that end when, and as, the test says. */
export class Puppets {
  readonly #calls = new Map<string, Call>();
  readonly #started: string[] = [];

  /** Ids in the order in which their attempts began. */
  get started(): readonly string[] {
    return this.#started;
  }

  /** Ids under way, sorted. */
  get running(): readonly string[] {
    return [...this.#calls.keys()].toSorted();
  }

  /** The function of any node: waits for the test. */
  readonly run = (context: NodeContext): Promise<unknown> => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#calls.set(context.nodeId, { context, resolve, reject });
    this.#started.push(context.nodeId);
    return promise;
  };

  /** What the running node was given. */
  context(id: string): NodeContext {
    return this.#call(id).context;
  }

  /** Ends a running node with a value and lets the engine act on it. */
  async succeed(id: string, value: unknown = id): Promise<void> {
    const { resolve } = this.#call(id);
    this.#calls.delete(id);
    resolve(value);
    await turn();
  }

  /** Ends a running node with an error and lets the engine act on it. */
  async fail(id: string, error: unknown = new Error(`${id} broke`)): Promise<void> {
    const { reject } = this.#call(id);
    this.#calls.delete(id);
    reject(error);
    await turn();
  }

  #call(id: string): Call {
    const call = this.#calls.get(id);
    if (call === undefined) throw new Error(`"${id}" is not running.`);
    return call;
  }
}
