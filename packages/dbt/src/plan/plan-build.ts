import { createGraph, defineNode, payload, planGraph } from "@mea-culpa/engine";
import type { Manifest } from "../manifest/manifest.ts";
import type { DbtPlan, PlannedDbtNode, TestStrategy } from "./dbt-plan.ts";
import { findExcluded } from "./exclude-nodes.ts";
import { isTest } from "./executed-nodes.ts";
import { orderNodes, selectOrder } from "./order-nodes.ts";

/**
 * Lays out what dbt selected. Pure.
 *
 * @throws {PlanError} when the project has a cycle, which it names in full.
 */
export function planBuild({
  manifest,
  selected,
  testStrategy,
}: {
  readonly manifest: Manifest;
  readonly selected: ReadonlySet<string>;
  readonly testStrategy: TestStrategy;
}): DbtPlan {
  const wanted =
    testStrategy === "skip" ? [...selected].filter((id) => !isTestId(manifest, id)) : selected;
  const order = selectOrder(orderNodes(manifest, { withGates: testStrategy !== "deferred" }), {
    manifest,
    selected: new Set(wanted),
  });
  const waveById = assignWaves(order);
  const lastModelWave = [...waveById].reduce(
    (last, [id, wave]) => (isTestId(manifest, id) ? last : Math.max(last, wave)),
    -1,
  );
  const nodes = [...order].flatMap(([id, needs]): PlannedDbtNode[] => {
    const node = manifest.nodes.get(id);
    if (node === undefined) return [];
    const isDeferred = testStrategy === "deferred" && isTest(node);
    const wave = isDeferred ? lastModelWave + 1 : (waveById.get(id) ?? 0);
    return [{ node, needs: [...needs].sort(), wave, isDeferred }];
  });
  nodes.sort((left, right) => left.wave - right.wave || compare(left, right));
  const waves: string[][] = [];
  for (const { node, wave } of nodes) (waves[wave] ??= []).push(node.uniqueId);
  const { adapterType, dbtVersion, projectName } = manifest;
  const excluded = findExcluded({ manifest, selected, testStrategy });
  return { adapterType, dbtVersion, projectName, nodes, waves, excluded };
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
