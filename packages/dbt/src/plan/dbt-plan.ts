import type { ManifestNode } from "../manifest/manifest.ts";

/** What a build will do, as data. */
export interface DbtPlan {
  readonly adapterType: string;
  readonly dbtVersion: string;
  readonly projectName: string;
  /** In the order of the waves. */
  readonly nodes: readonly PlannedDbtNode[];
  /** Unique ids by wave: each wave waits only for earlier ones. */
  readonly waves: readonly (readonly string[])[];
  /** Nodes that one could expect and that are not in the plan, each with its reason. */
  readonly excluded: readonly ExcludedNode[];
}

/** A node that will be executed. */
export interface PlannedDbtNode {
  readonly node: ManifestNode;
  /** What it waits for: nodes of the same plan. */
  readonly needs: readonly string[];
  /** From 0. */
  readonly wave: number;
  /** A deferred test also waits, whatever their outcomes, for all nodes that are no tests. */
  readonly isDeferred: boolean;
  /** What the cache has to say of it, in a plan that was made with one. */
  readonly cache?: CacheForecast;
}

/** A node is reused (`hit`), built (`miss`), or of a kind that is always executed (`never`). */
export type CacheForecast = "hit" | "miss" | "never";

/** A node that is left out. */
export interface ExcludedNode {
  readonly uniqueId: string;
  readonly reason: string;
}
