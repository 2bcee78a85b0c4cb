import type { Manifest, ManifestNode } from "../../src/manifest/manifest.ts";

/**
 * A manifest from lines such as `model a`, `model b < a`, `test t < a b`, `ephemeral e < a`,
 * `incremental i < a`. Ids are the names. A `!` after the name is dbt's `on_error: continue`; what
 * comes after an `@` stands for the text of the node.
 */
export function manifestOf(...lines: readonly string[]): Manifest {
  const digests = new Map<string, string>();
  const nodes = lines.map((line): [string, ManifestNode] => {
    const [head = "", parents = ""] = line.split("<").map((part) => part.trim());
    const [kind = "", marked = ""] = head.split(" ");
    const [label = ""] = marked.split("@");
    const name = label.replace("!", "");
    digests.set(name, marked);
    const node: ManifestNode = {
      uniqueId: name,
      name,
      resourceType: kind in materializations ? "model" : kind,
      packageName: "harbour",
      path: `models/${name}.sql`,
      materialized: materializations[kind] ?? (kind === "seed" ? "seed" : ""),
      dependsOn: parents.split(" ").filter(Boolean),
      severity: "error",
      onError: label.endsWith("!") ? "continue" : "skip_children",
      relationName: hasRelation(kind) ? `"harbour"."main"."${name}"` : undefined,
      freshness:
        kind === "source" ? { warnAfter: undefined, errorAfter: 24 * 3_600_000 } : undefined,
      contentFile: undefined,
    };
    return [name, node];
  });
  return {
    dbtVersion: "1.11.16",
    adapterType: "duckdb",
    projectName: "harbour",
    nodes: new Map(nodes),
    digests,
  };
}

const materializations: Readonly<Record<string, string>> = {
  model: "table",
  ephemeral: "ephemeral",
  incremental: "incremental",
  custom: "custom",
};

function hasRelation(kind: string): boolean {
  return ["model", "incremental", "custom", "seed", "snapshot", "source"].includes(kind);
}
