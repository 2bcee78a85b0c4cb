import type { CacheSettings } from "../cache/cache-settings.ts";
import type { FanOut } from "../graph/node-definition.ts";
import type { NodeId } from "../graph/node-id.ts";
import type { Trigger } from "../graph/trigger.ts";
import type { Work } from "../graph/work.ts";
import type { RetryPolicy } from "../retry/retry-policy.ts";

/** A graph that was checked: every name resolved, every setting filled in. */
export interface Plan {
  readonly name: string;
  /** In the order of the graph. */
  readonly nodes: readonly PlannedNode[];
  /** Nodes by wave: each wave needs only nodes of earlier ones. */
  readonly waves: readonly (readonly PlannedNode[])[];
}

/** A node with its place in the graph. */
export interface PlannedNode {
  readonly id: NodeId;
  /** Position in `plan.nodes`. */
  readonly index: number;
  /** 0 for nodes without needs, else one more than the latest wave among the needs. */
  readonly wave: number;
  readonly work: Work;
  readonly needs: readonly NodeId[];
  /** Positions in `plan.nodes` of the needs, and of the nodes that need this one. */
  readonly needIndexes: readonly number[];
  readonly dependents: readonly number[];
  readonly trigger: Trigger;
  readonly forEach: FanOut | undefined;
  readonly continueOnError: boolean;
  readonly retry: RetryPolicy;
  readonly timeout: number | undefined;
  readonly limits: Readonly<Record<string, number>>;
  readonly isolation: string;
  readonly environment: readonly string[];
  readonly cache: CacheSettings | undefined;
}
