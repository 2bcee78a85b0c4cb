import type { ModuleTask } from "./module-task.ts";
import { type InputsOf, type Need, needId } from "./need.ts";
import type { NodeContext } from "./node-context.ts";
import type { NodeDefinition, NodeSettings } from "./node-definition.ts";
import { nodeSettings } from "./node-settings.ts";
import type { Payload } from "./payload.ts";
import { toWork } from "./to-work.ts";
import type { Trigger } from "./trigger.ts";

/** What `defineNode` takes. */
export interface NodeOptions<
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
  const { id, run, needs, trigger = "all-succeeded" } = options;
  return {
    id,
    work: toWork(run),
    needs: [...new Set(needs?.map(needId))],
    trigger,
    ...nodeSettings(options),
  };
}
