import type { ManifestNode } from "../manifest/manifest.ts";

/**
 * When tests run. A closed set.
 *
 * - `immediate`: as dbt does: a test runs as soon as its parents are built, and gates what comes
 *   after them; a unit test runs before its model.
 * - `deferred`: all tests run when everything else is over; none of them stops anything.
 * - `skip`: no test runs; the plan lists each with that reason.
 */
export const testStrategies = ["immediate", "deferred", "skip"] as const;

export type TestStrategy = (typeof testStrategies)[number];

/** What dbt selects, by unique id, with what each waits for by dbt's own graph. */
export type Selection = ReadonlyMap<
  string,
  {
    readonly uniqueId: string;
    readonly needs: readonly string[];
    /** False of what exists only inside of others. */
    readonly isExecuted: boolean;
  }
>;

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

export interface ExcludedNode {
  readonly uniqueId: string;
  readonly reason: string;
}

/** The plan without some of its nodes; what needed them no longer waits for them. */
export function leaveOutNodes(plan: DbtPlan, isOut: (id: string) => boolean): DbtPlan {
  return {
    ...plan,
    nodes: plan.nodes
      .filter(({ node }) => !isOut(node.uniqueId))
      .map((planned) => ({ ...planned, needs: planned.needs.filter((need) => !isOut(need)) })),
    waves: plan.waves
      .map((wave) => wave.filter((id) => !isOut(id)))
      .filter((wave) => wave.length > 0),
  };
}
