import type { Variables } from "../environment.ts";
import type { Outcome } from "../outcome/outcome.ts";

type OutcomesOf<Inputs extends object> = {
  readonly [Id in keyof Inputs]-?: Outcome<Required<Inputs>[Id]>;
};

/**
 * Which try of a node this is, for stores that can compare: whoever comes with a lower one, field by
 * field in this order, is late and must write nothing. A runner that lost sight of a worker has the
 * same attempt carried out again, and the first may still be under way.
 */
interface Fence {
  /** How often resuming the run began the node anew; 0 at first. */
  readonly generation: number;
  readonly attempt: number;
  /** How often a runner has handed this attempt out; 1 at first. */
  readonly delivery: number;
}

/**
 * What a node's function is given. `Inputs` are the values of its needs by id, `Input` is the
 * static input of a module task, `Item` is the element that a fan-out's child is for.
 */
export interface NodeContext<
  Inputs extends object = Readonly<Record<string, unknown>>,
  Input = unknown,
  Item = unknown,
> {
  /** The id of the node, or of the fan-out's child, that is running. */
  readonly nodeId: string;
  readonly runId: string;
  /** Values of the needs by id. A need without a value (possible under `all-finished`) is absent. */
  readonly inputs: Inputs;
  /** Whole outcomes of the needs by id, for nodes that act on failures too. */
  readonly outcomes: OutcomesOf<Inputs>;
  readonly input: Input;
  readonly item: Item;
  /** 1 for the first attempt. */
  readonly attempt: number;
  readonly fence: Fence;
  /** Aborts on timeout and on cancellation; `signal.reason` says which. */
  readonly signal: AbortSignal;
  /** The allow-listed variables of this node, and no others. */
  readonly environment: Variables;
  /** Emits `log-line` events, one for each line of `text`. */
  readonly log: (text: string) => void;
}
