import type { Outcome } from "@mea-culpa/engine";
import type { RunProblem } from "../audit/dev-log-state.ts";
import type { PreparedRoast } from "../publish/commit-message.ts";
import { findProblems, mergeProblems, type SlotsOfChildren } from "./problems.ts";
import type { WritingOrder } from "./dockets.ts";
import type { DevLogFacts } from "./stages/read-stage.ts";
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
export function tallyRun(options: {
  /** Absent when the dev log could not be read. */
  readonly facts: Pick<DevLogFacts, "promiseId" | "earlier"> | undefined;
  readonly entries: Entries | undefined;
  readonly order: Pick<WritingOrder, "problems"> | undefined;
  readonly outcomes: readonly Outcome[];
  readonly slots: SlotsOfChildren;
}): Tally {
  const { facts, entries, order, outcomes, slots } = options;
  return {
    entries: (entries?.entries ?? []).flatMap(({ slot, closes, ...entry }) => {
      if (facts === undefined || slot === undefined) return [];
      const { promiseId, earlier } = facts;
      const other = earlier.find(({ verdicts }) =>
        verdicts.some((each) => each.slot.closes === closes && each.slot.number === slot),
      );
      return [{ ...entry, promise: other?.promiseId ?? promiseId, slot }];
    }),
    problems: mergeProblems([
      ...findProblems(outcomes, slots),
      ...(order?.problems ?? []),
      ...(entries?.problems ?? []),
    ]),
  };
}
