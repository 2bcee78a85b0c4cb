import type { NodeId } from "../graph/node-id.ts";
import type { Outcome } from "../outcome/outcome.ts";
import type { PlannedNode } from "../plan/plan.ts";

/** What is carried out as one: a plain node, or one child of a fan-out. */
export interface Unit {
  readonly id: NodeId;
  readonly node: PlannedNode;
  /** On a child: the fan-out that it belongs to. */
  readonly parent: NodeId | undefined;
  /** On a child: its element. */
  readonly item: unknown;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly readyAt: number;
}
