import type { Manifest, ManifestNode, ResourceType } from "../../src/manifest/manifest.ts";

/**
 * A manifest from lines such as `model a`, `model b < a`, `test t < a b`, `ephemeral e < a`. Ids are
 * the names. A `!` after the name is dbt's `on_error: continue`.
 */
export function manifestOf(...lines: readonly string[]): Manifest {
  const nodes = lines.map((line): [string, ManifestNode] => {
    const [head = "", parents = ""] = line.split("<").map((part) => part.trim());
    const [kind = "", label = ""] = head.split(" ");
    const name = label.replace("!", "");
    const node: ManifestNode = {
      uniqueId: name,
      name,
      resourceType: (kind === "ephemeral" ? "model" : kind) as ResourceType,
      packageName: "harbour",
      path: `models/${name}.sql`,
      materialized: kind === "ephemeral" ? "ephemeral" : kind === "model" ? "table" : "",
      dependsOn: parents.split(" ").filter(Boolean),
      severity: "error",
      onError: label.endsWith("!") ? "continue" : "skip_children",
    };
    return [name, node];
  });
  return {
    dbtVersion: "1.11.16",
    adapterType: "duckdb",
    projectName: "harbour",
    nodes: new Map(nodes),
  };
}
