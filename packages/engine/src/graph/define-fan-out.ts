import type { ModuleTask } from "./module-task.ts";
import { type InputsOf, type Need, needId } from "./need.ts";
import type { NodeContext } from "./node-context.ts";
import type { NodeDefinition, NodeSettings } from "./node-definition.ts";
import { nodeSettings } from "./node-settings.ts";
import type { Payload } from "./payload.ts";
import { toWork } from "./to-work.ts";

/** What `defineFanOut` takes. */
export interface FanOutOptions<
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
  const need = needId(forEach);
  return {
    id,
    work: toWork(run),
    needs: [...new Set([need, ...(needs?.map(needId) ?? [])])],
    trigger: "all-succeeded",
    forEach: { need, key },
    ...nodeSettings(options),
  };
}

function indexKey(_item: unknown, index: number): string {
  return String(index);
}
