import { Mode } from "../graph/graph.ts";
import type { Outcome } from "../outcome/outcome.ts";
import type { Plan, PlannedNode } from "../plan/plan-graph.ts";
import { Frontier } from "./frontier.ts";
import { createSingleLauncher } from "./launcher.ts";
import { prepareNode } from "./prepare-node.ts";
import { runNode, settleAll, type ReadyNode } from "./run-node.ts";
import type { RunScope } from "./run-scope.ts";
import { WaveLauncher } from "./wave-launcher.ts";

/** A plan, and how it is walked. */
export interface Walk {
  readonly plan: Plan;
  readonly mode: Mode;
}

/** Brings every node of a plan to its outcome; returns them in the order of the graph. */
export function walkPlan(scope: RunScope, { plan, mode }: Walk): Promise<readonly Outcome[]> {
  switch (mode) {
    case Mode.PER_NODE:
      return walkPerNode(scope, plan);
    case Mode.PER_WAVE:
      return walkPerWave(scope, plan);
  }
}

/**
 * Walks a plan eagerly: whenever a node is done, whatever it was the last need of begins. If the
 * run breaks down, nothing new begins and it rejects once all that is under way is over.
 */
function walkPerNode(scope: RunScope, plan: Plan): Promise<readonly Outcome[]> {
  const frontier = new Frontier(plan);
  const { promise, resolve, reject } = Promise.withResolvers<readonly Outcome[]>();
  const launcher = createSingleLauncher(scope);
  let underWay = 0;
  let breakdown: { readonly error: unknown } | undefined;

  const begin = (nodes: readonly PlannedNode[]): void => {
    const pending = [...nodes];
    // Nodes that are settled without running free others at once; a loop, since chains are long.
    for (const node of pending) {
      const prepared = prepareNode(scope, { node, needs: frontier.listNeedOutcomes(node) });
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

/** Walks a plan wave by wave: the next begins when every node of the one before has its outcome. */
async function walkPerWave(scope: RunScope, plan: Plan): Promise<readonly Outcome[]> {
  const frontier = new Frontier(plan);
  for (const wave of plan.waves) {
    const ready: ReadyNode[] = [];
    for (const node of wave) {
      const prepared = prepareNode(scope, { node, needs: frontier.listNeedOutcomes(node) });
      if (prepared.kind === "ready") ready.push(prepared.ready);
      else frontier.finish(node, prepared.outcome);
    }
    for (const { node, outcome } of await runWave(scope, ready)) frontier.finish(node, outcome);
  }
  return frontier.outcomes();
}

function runWave(
  scope: RunScope,
  wave: readonly ReadyNode[],
): Promise<readonly { readonly node: PlannedNode; readonly outcome: Outcome }[]> {
  const launcher = new WaveLauncher(
    scope,
    wave.flatMap(({ units }) => units),
  );
  return settleAll(
    wave.map(async (ready) => ({
      node: ready.node,
      outcome: await runNode(scope, { ready, launcher }),
    })),
  );
}
