import {
  createGraph,
  defineFanOut,
  defineNode,
  RetryableError,
  type Graph,
  type NodeContext,
} from "@mea-culpa/engine";
import fc from "fast-check";

/** How a generated node behaves, at each attempt; drawn once, so that every run does the same. */
export interface RandomNode {
  readonly kind: "node" | "fan-out";
  readonly needs: readonly number[];
  readonly trigger: "all-succeeded" | "all-finished";
  /** How many attempts fail before one succeeds. */
  readonly failures: number;
  readonly attempts: number;
  readonly continueOnError: boolean;
  readonly limits: readonly string[];
  /** Turns of the event loop that an attempt takes. */
  readonly turns: number;
}

/** The limits that generated nodes may name. */
export const RANDOM_LIMITS = { red: 1, blue: 2 };

/** Acyclic graphs of up to `size` nodes: each needs only earlier ones. */
export function randomNodes(size: number): fc.Arbitrary<readonly RandomNode[]> {
  return fc.array(randomNode, { minLength: 1, maxLength: size }).map((nodes) =>
    nodes.map((node, index) => ({
      ...node,
      needs: [...new Set(node.needs.map((need) => need % Math.max(1, index)))].filter(
        (need) => need < index,
      ),
    })),
  );
}

const randomNode: fc.Arbitrary<RandomNode> = fc.record({
  kind: fc.constantFrom("node", "node", "node", "fan-out"),
  needs: fc.array(fc.nat({ max: 20 }), { maxLength: 3 }),
  trigger: fc.constantFrom("all-succeeded", "all-succeeded", "all-finished"),
  failures: fc.constantFrom(0, 0, 0, 1, 2),
  attempts: fc.constantFrom(1, 2, 3),
  continueOnError: fc.constantFrom(false, false, true),
  limits: fc.subarray(["red", "blue"]),
  turns: fc.nat({ max: 2 }),
});

/** Builds the graph of generated nodes; `work` is what each attempt does before it ends as drawn. */
export function randomGraph(
  nodes: readonly RandomNode[],
  work: (context: NodeContext, node: RandomNode) => Promise<void>,
): Graph {
  const definitions = nodes.flatMap((node, index) => {
    const id = `n${index}`;
    const needs = node.needs.map((need) => `n${need}`);
    const { attempts, continueOnError, limits } = node;
    const settings = { retry: { attempts, delay: 0 }, continueOnError, limits };
    const run = async (context: NodeContext): Promise<unknown> => {
      await work(context, node);
      if (context.attempt <= node.failures)
        throw new RetryableError(`${context.nodeId} ${context.attempt}`);
      return { id: context.nodeId, of: context.item, sum: Object.keys(context.inputs) };
    };
    if (node.kind === "node") {
      return [defineNode({ id, needs, trigger: node.trigger, run, ...settings })];
    }
    const list = defineNode({
      id: `${id}-list`,
      needs,
      run: () => ["x", "y", "z"].slice(index % 4),
    });
    return [list, defineFanOut({ id, forEach: list, key: (item) => item, run, ...settings })];
  });
  return createGraph({ name: "random", nodes: definitions });
}
