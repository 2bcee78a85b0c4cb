import type { Manifest } from "../manifest/manifest.ts";

/** Whether dbt runs something for the node itself. */
export function isExecuted(manifest: Manifest, id: string): boolean {
  const node = manifest.nodes.get(id);
  if (node === undefined) return false;
  switch (node.resourceType) {
    case "source":
    case "other":
      return false;
    case "model":
      return node.materialized !== "ephemeral";
    case "seed":
    case "snapshot":
    case "test":
    case "unit_test":
    case "function":
    case "saved_query":
    case "exposure":
      return true;
  }
}
