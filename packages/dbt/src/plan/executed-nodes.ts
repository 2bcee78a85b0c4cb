import type { Manifest, ManifestNode } from "../manifest/manifest.ts";

/** Whether the node is a data test or a unit test. */
export function isTest({ resourceType }: Pick<ManifestNode, "resourceType">): boolean {
  return resourceType === "test" || resourceType === "unit_test";
}

/** Whether a node is a unit test of this very model: by dbt, the first that it depends on. */
export function isUnitTestOf(
  test: ManifestNode | undefined,
  { uniqueId }: Pick<ManifestNode, "uniqueId">,
): boolean {
  return test?.resourceType === "unit_test" && test.dependsOn[0] === uniqueId;
}

/**
 * What the SQL of a node reads: its parents, with ephemeral models replaced by what they read. Tests
 * only gate and are left out.
 */
export function findDataParents(manifest: Manifest, id: string): readonly ManifestNode[] {
  const found = new Map<string, ManifestNode>();
  const waiting = [...(manifest.nodes.get(id)?.dependsOn ?? [])];
  const entered = new Set<string>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node = manifest.nodes.get(next);
    if (node === undefined || entered.has(next)) continue;
    entered.add(next);
    if (node.materialized === "ephemeral") waiting.push(...node.dependsOn);
    else if (!isTest(node)) found.set(next, node);
  }
  return [...found.values()];
}
