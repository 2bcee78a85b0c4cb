import type { NodeContext } from "./node-context.ts";
import {
  toNeedId,
  type InputsOf,
  type Need,
  type NodeDefinition,
  type NodeSettings,
  type Trigger,
} from "./node-definition.ts";
import type { ModuleTask, ModuleWork, Payload, PayloadWork, Work } from "./work.ts";

interface NodeOptions<
  Id extends string,
  Value,
  Needs extends readonly Need[],
  When extends Trigger,
  Tolerant extends boolean,
> extends NodeSettings<Tolerant> {
  readonly id: Id;
  readonly run:
    | ((context: NodeContext<InputsOf<Needs, When>>) => Value | PromiseLike<Value>)
    | ModuleTask<NodeContext<InputsOf<Needs, When>, never, never>, Value>
    | Payload<Value>;
  readonly needs?: Needs;
  readonly trigger?: When;
  /** Ids of those needs that are checks of this very node: with `continueOnError`, they stop it alone. */
  readonly checks?: readonly string[];
}

/** Describes one node. Nothing is checked or run here: that is for the plan and the run. */
export function defineNode<
  const Id extends string,
  Value,
  const Needs extends readonly Need[] = readonly [],
  const When extends Trigger = "all-succeeded",
  const Tolerant extends boolean = false,
>(
  options: NodeOptions<Id, Value, Needs, When, Tolerant>,
): NodeDefinition<Id, true extends Tolerant ? Value | undefined : Value> {
  const { id, run, needs, trigger = "all-succeeded", checks = [] } = options;
  return {
    id,
    work: toWork(run),
    needs: [...new Set(needs?.map(toNeedId))],
    trigger,
    checks,
    ...fillSettings(options),
  };
}

interface FanOutOptions<
  Id extends string,
  Item,
  Value,
  Needs extends readonly Need[],
> extends NodeSettings {
  readonly id: Id;
  /** The node whose value is the list; it is a need without being named among `needs`. */
  readonly forEach: NodeDefinition<string, readonly Item[]> | string;
  readonly run:
    | ((
        context: NodeContext<InputsOf<Needs, "all-succeeded">, unknown, NoInfer<Item>>,
      ) => Value | PromiseLike<Value>)
    | ModuleTask<NodeContext<InputsOf<Needs, "all-succeeded">, never, NoInfer<Item>>, Value>
    | Payload<Value>;
  /** Names the child of an element, uniquely within the list; the index by default. */
  readonly key?: (item: NoInfer<Item>, index: number) => string;
  readonly needs?: Needs;
}

/**
 * Describes a node that expands at run time into one child for each element of a need's value.
 * Retry, timeout, limits, environment and cache apply to each child. Its value is the list of the
 * children's values, in the order of the elements, whatever order they finished in; it fails if
 * any child fails.
 */
export function defineFanOut<
  const Id extends string,
  Item,
  Value,
  const Needs extends readonly Need[] = readonly [],
>(options: FanOutOptions<Id, Item, Value, Needs>): NodeDefinition<Id, readonly Value[]> {
  const { id, forEach, run, key = indexKey, needs } = options;
  const need = toNeedId(forEach);
  return {
    id,
    work: toWork(run),
    needs: [...new Set([need, ...(needs?.map(toNeedId) ?? [])])],
    trigger: "all-succeeded",
    checks: [],
    forEach: { need, key },
    ...fillSettings(options),
  };
}

function indexKey(_item: unknown, index: number): string {
  return String(index);
}

type Settled = Pick<
  NodeDefinition,
  "continueOnError" | "retry" | "timeout" | "limits" | "isolation" | "environment" | "cache"
>;

/** Fills in the settings that a node leaves out. */
function fillSettings({
  continueOnError = false,
  retry,
  timeout,
  limits = {},
  isolation = "in-process",
  environment = [],
  cache,
}: NodeSettings): Settled {
  return {
    limits: areNames(limits) ? Object.fromEntries(limits.map((name) => [name, 1])) : limits,
    isolation,
    environment,
    continueOnError,
    ...(retry === undefined ? {} : { retry }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(cache === undefined ? {} : { cache }),
  };
}

function areNames(limits: NonNullable<NodeSettings["limits"]>): limits is readonly string[] {
  return Array.isArray(limits);
}

/** Turns what an author writes under `run` into the tagged form that plans and runners use. */
function toWork(
  run: ((context: NodeContext<never, never, never>) => unknown) | ModuleWork | PayloadWork,
): Work {
  if (typeof run !== "function") return run;
  return { kind: "function", call: run };
}
