import type { Outcome } from "@mea-culpa/engine";
import type { PreparedRoast } from "../publish/commit-message.ts";
import type { RunProblem } from "../audit/dev-log-state.ts";
import { problemOf } from "./problem-of.ts";
import type { Entries } from "./stages/entry-stage.ts";

/** What a run has come to before it is published: finished roasts, and what went wrong. */
export interface Tally {
  readonly entries: readonly PreparedRoast[];
  readonly problems: readonly RunProblem[];
}

/**
 * Adds up a run. What failed does not keep what is finished from being published; `outcomes` are
 * those of all nodes before, in the order of the graph.
 */
export function tallyOf(options: {
  readonly entries: Entries | undefined;
  readonly outcomes: readonly Outcome[];
}): Tally {
  const { entries, outcomes } = options;
  return {
    entries: entries?.entries ?? [],
    problems: [...outcomes.flatMap(problemOf), ...(entries?.problems ?? [])],
  };
}
