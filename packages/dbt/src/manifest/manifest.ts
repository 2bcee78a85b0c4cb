/**
 * dbt's word for what kind of node it is: `model`, `seed`, `snapshot`, `test`, `unit_test`, `source`
 * and so on. Whether it is executed is dbt's to say, also of kinds that came after this was written.
 */
export type ResourceType = string;

/** dbt's severity of a data test. A `warn` test never stops anything. */
export type Severity = "error" | "warn";

/** A node of dbt's manifest, as far as orchestration needs it. */
export interface ManifestNode {
  readonly uniqueId: string;
  readonly resourceType: ResourceType;
  readonly name: string;
  readonly packageName: string;
  /** Relative to the project's root; package and file may coincide between packages. */
  readonly path: string;
  /** How it is built: `table`, `view`, `ephemeral`, ...; empty where dbt has none. */
  readonly materialized: string;
  /** From `depends_on.nodes`, in dbt's order, without repetition. */
  readonly dependsOn: readonly string[];
  readonly severity: Severity;
  /** A model's `on_error`, where its dbt knows that: whether descendants go on when this node fails. */
  readonly onError: "skip_children" | "continue";
  /** The quoted name of what stands in the database; undefined for what has no relation. */
  readonly relationName: string | undefined;
  /** Of a source: when dbt calls its data old; undefined if it has no such rule. */
  readonly freshness: FreshnessRule | undefined;
  /** Of a seed too large for dbt to know it by its content: the file. */
  readonly contentFile: string | undefined;
}

/** After how many milliseconds without new rows dbt warns, or fails. At least one is there. */
export interface FreshnessRule {
  readonly warnAfter: number | undefined;
  readonly errorAfter: number | undefined;
}

/** dbt's `manifest.json`, checked and reduced. `unit_tests` and the like are nodes like any other. */
export interface Manifest {
  readonly dbtVersion: string;
  readonly adapterType: string;
  readonly projectName: string;
  readonly nodes: ReadonlyMap<string, ManifestNode>;
  /** By unique id, a digest of whatever decides what a model or seed makes of its inputs; empty unless asked for. */
  readonly digests: ReadonlyMap<string, string>;
}
