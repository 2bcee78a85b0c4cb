import type { Outcome } from "../outcome/outcome.ts";
import type { Plan, PlannedNode } from "../plan/plan.ts";
import { allDone } from "./all-done.ts";
import { Frontier } from "./frontier.ts";
import { prepareNode } from "./prepare-node.ts";
import { type ReadyNode, runNode } from "./run-node.ts";
import type { RunScope } from "./run-scope.ts";
import { WaveLauncher } from "./wave-launcher.ts";

/** Walks a plan wave by wave: the next begins when every node of the one before has its outcome. */
export async function runPerWave(scope: RunScope, plan: Plan): Promise<readonly Outcome[]> {
  const frontier = new Frontier(plan);
  for (const wave of plan.waves) {
    const ready: ReadyNode[] = [];
    for (const node of wave) {
      const prepared = prepareNode(scope, { node, needs: frontier.needsOf(node) });
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
  return allDone(
    wave.map(async (ready) => ({
      node: ready.node,
      outcome: await runNode(scope, { ready, launcher }),
    })),
  );
}
