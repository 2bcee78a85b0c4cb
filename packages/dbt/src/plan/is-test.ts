import type { ManifestNode } from "../manifest/manifest.ts";

/** Whether the node is a data test or a unit test. */
export function isTest({ resourceType }: Pick<ManifestNode, "resourceType">): boolean {
  return resourceType === "test" || resourceType === "unit_test";
}
