import { createGraph, defineNode, payload, planGraph } from "@mea-culpa/engine";
import type { Manifest } from "../manifest/manifest.ts";
import type { DbtPlan, PlannedDbtNode, Selection, TestStrategy } from "./dbt-plan.ts";
import { findExcluded } from "./exclude-nodes.ts";
import { isTest, isUnitTestOf } from "./executed-nodes.ts";
import { findNearest } from "./order-nodes.ts";

/**
 * Lays out what dbt selected, in dbt's own order. Pure.
 *
 * @throws {PlanError} when the order has a cycle, which it names in full.
 */
export function planBuild({
  manifest,
  selection,
  testStrategy,
}: {
  readonly manifest: Manifest;
  readonly selection: Selection;
  readonly testStrategy: TestStrategy;
}): DbtPlan {
  const order = orderPlanned({ manifest, selection, testStrategy });
  const waveById = assignWaves(order);
  const lastModelWave = [...waveById].reduce(
    (last, [id, wave]) => (isTestId(manifest, id) ? last : Math.max(last, wave)),
    -1,
  );
  const nodes = [...order].map(([id, needs]): PlannedDbtNode => {
    const node = manifest.nodes.get(id);
    if (node === undefined) throw new UnknownNodeError(id);
    const isDeferred = testStrategy === "deferred" && isTest(node);
    const wave = isDeferred ? lastModelWave + 1 : (waveById.get(id) ?? 0);
    return { node, needs: [...needs].sort(), wave, isDeferred };
  });
  nodes.sort((left, right) => left.wave - right.wave || compare(left, right));
  const waves: string[][] = [];
  for (const { node, wave } of nodes) (waves[wave] ??= []).push(node.uniqueId);
  const { adapterType, dbtVersion, projectName } = manifest;
  const excluded = findExcluded({ manifest, selection, testStrategy });
  return { adapterType, dbtVersion, projectName, nodes, waves, excluded };
}

/** dbt selects what its manifest does not hold: a build without it would look whole and not be so. */
export class UnknownNodeError extends Error {
  override readonly name = "UnknownNodeError";
  readonly code = "UNKNOWN_NODE";

  constructor(uniqueId: string) {
    super(
      `dbt selects ${uniqueId}, which its manifest does not hold where this version looks for nodes. Leave it out with --exclude, or run dbt build.`,
    );
  }
}

/** By id, what each planned node waits for: nodes of the same plan. */
function orderPlanned({
  manifest,
  selection,
  testStrategy,
}: Parameters<typeof planBuild>[0]): ReadonlyMap<string, ReadonlySet<string>> {
  const executed = [...selection.values()]
    .filter(({ isExecuted }) => isExecuted)
    .map(({ uniqueId }) => uniqueId);
  // An ephemeral model with `on_error: continue` isn't held up by its own unit tests: who reads it
  // does not wait for them.
  const order = new Map(
    [...selection].map(([id, { needs, isExecuted }]) => {
      const node = manifest.nodes.get(id);
      const isPassedBy = !isExecuted && node?.onError === "continue";
      const isOut = (need: string): boolean =>
        isPassedBy && isUnitTestOf(manifest.nodes.get(need), node);
      return [id, needs.filter((need) => !isOut(need))];
    }),
  );
  if (testStrategy === "immediate") {
    const nearest = findNearest(order, new Set(executed));
    return new Map(executed.map((id) => [id, nearest(id)]));
  }
  // Tests gate nothing here: a node that would wait for a test waits for what the test waits for.
  const built = new Set(executed.filter((id) => !isTestId(manifest, id)));
  const nearest = findNearest(order, built);
  const planned = testStrategy === "skip" ? [...built] : executed;
  return new Map(planned.map((id) => [id, built.has(id) ? nearest(id) : nearestParents(id)]));

  /** What a test reads; a unit test comes before its model only where it gates. */
  function nearestParents(id: string): ReadonlySet<string> {
    const parents = manifest.nodes.get(id)?.dependsOn ?? [];
    return new Set(parents.flatMap((one) => (built.has(one) ? [one] : [...nearest(one)])));
  }
}

/** The engine's own layout, so that a plan's waves are the run's. */
function assignWaves(order: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, number> {
  const nodes = [...order].map(([id, needs]) =>
    defineNode({ id, needs: [...needs], run: payload(id) }),
  );
  return new Map(planGraph(createGraph({ nodes })).nodes.map(({ id, wave }) => [id, wave]));
}

function isTestId(manifest: Manifest, id: string): boolean {
  const node = manifest.nodes.get(id);
  return node !== undefined && isTest(node);
}

function compare(left: PlannedDbtNode, right: PlannedDbtNode): number {
  return left.node.uniqueId < right.node.uniqueId ? -1 : 1;
}
