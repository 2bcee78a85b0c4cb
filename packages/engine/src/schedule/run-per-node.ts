import type { Outcome } from "../outcome/outcome.ts";
import type { Plan, PlannedNode } from "../plan/plan.ts";
import { Frontier } from "./frontier.ts";
import { loneLauncher } from "./lone-launcher.ts";
import { prepareNode } from "./prepare-node.ts";
import { runNode } from "./run-node.ts";
import type { RunScope } from "./run-scope.ts";

/** Walks a plan eagerly: whenever a node is done, whatever it was the last need of begins. */
export function runPerNode(scope: RunScope, plan: Plan): Promise<readonly Outcome[]> {
  const frontier = new Frontier(plan);
  const { promise, resolve, reject } = Promise.withResolvers<readonly Outcome[]>();
  const launcher = loneLauncher(scope);

  const advance = (begin: readonly PlannedNode[]): void => {
    const pending = [...begin];
    // Nodes that are settled without running free others at once; a loop, since chains are long.
    for (const node of pending) {
      const prepared = prepareNode(scope, { node, needs: frontier.needsOf(node) });
      if (prepared.kind === "settled") {
        for (const freed of frontier.finish(node, prepared.outcome)) pending.push(freed);
      } else {
        runNode(scope, { ready: prepared.ready, launcher })
          .then((outcome) => advance(frontier.finish(node, outcome)))
          .catch(reject);
      }
    }
    if (frontier.isDone) resolve(frontier.outcomes());
  };

  try {
    advance(plan.nodes.filter(({ needs }) => needs.length === 0));
  } catch (error) {
    reject(error);
  }
  return promise;
}
