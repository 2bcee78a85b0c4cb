import type { Outcome } from "../outcome/outcome.ts";
import type { Plan, PlannedNode } from "../plan/plan.ts";
import { Frontier } from "./frontier.ts";
import { loneLauncher } from "./lone-launcher.ts";
import { prepareNode } from "./prepare-node.ts";
import { runNode } from "./run-node.ts";
import type { RunScope } from "./run-scope.ts";

/**
 * Walks a plan eagerly: whenever a node is done, whatever it was the last need of begins. If the
 * run breaks down, nothing new begins and it rejects once all that is under way is over.
 */
export function runPerNode(scope: RunScope, plan: Plan): Promise<readonly Outcome[]> {
  const frontier = new Frontier(plan);
  const { promise, resolve, reject } = Promise.withResolvers<readonly Outcome[]>();
  const launcher = loneLauncher(scope);
  let underWay = 0;
  let breakdown: { readonly error: unknown } | undefined;

  const begin = (nodes: readonly PlannedNode[]): void => {
    const pending = [...nodes];
    // Nodes that are settled without running free others at once; a loop, since chains are long.
    for (const node of pending) {
      const prepared = prepareNode(scope, { node, needs: frontier.needsOf(node) });
      if (prepared.kind === "settled") {
        for (const freed of frontier.finish(node, prepared.outcome)) pending.push(freed);
      } else {
        underWay += 1;
        void runNode(scope, { ready: prepared.ready, launcher }).then(
          (outcome) => advance(() => begin(frontier.finish(node, outcome)), { over: 1 }),
          (error: unknown) => advance(() => breakDown(error), { over: 1 }),
        );
      }
    }
  };
  const breakDown = (error: unknown): void => {
    breakdown ??= { error };
  };
  const advance = (step: () => void, { over }: { readonly over: 0 | 1 }): void => {
    underWay -= over;
    try {
      if (breakdown === undefined || over === 0) step();
    } catch (error) {
      breakDown(error);
    }
    if (underWay > 0) return;
    if (breakdown !== undefined) reject(breakdown.error);
    else if (frontier.isDone) resolve(frontier.outcomes());
  };

  advance(() => begin(plan.nodes.filter(({ needs }) => needs.length === 0)), { over: 0 });
  return promise;
}
