import { hasValue } from "../outcome/has-value.ts";
import type { Outcome } from "../outcome/outcome.ts";
import type { Plan } from "../plan/plan.ts";

/**
 * What a resumed run does again, beside what has no outcome yet: nothing but what was cancelled
 * (`unfinished`), or everything that gave no value (`unsuccessful`).
 */
export type Rerun = "unfinished" | "unsuccessful";

/**
 * Ids of the outcomes that do not hold: those of the kind asked for, and those of every node that
 * needs one of them. A fan-out's child that gave a value holds as long as the fan-out's needs do.
 */
export function selectRerun(
  plan: Plan,
  { outcomes, rerun }: { readonly outcomes: ReadonlyMap<string, Outcome>; readonly rerun: Rerun },
): readonly string[] {
  const dropped = new Set<string>();
  for (const node of plan.waves.flat()) {
    const outcome = outcomes.get(node.id);
    const isStale = node.needs.some((need) => dropped.has(need));
    if (isStale || (outcome !== undefined && !holds(outcome, rerun))) dropped.add(node.id);
    if (node.forEach === undefined) continue;
    for (const [id, child] of childrenOf(node.id, outcomes)) {
      if (isStale || !holds(child, rerun)) dropped.add(id);
    }
  }
  return [...dropped].filter((id) => outcomes.has(id));
}

function holds(outcome: Outcome, rerun: Rerun): boolean {
  return rerun === "unfinished" ? outcome.status !== "cancelled" : hasValue(outcome);
}

/** The plan refuses other nodes whose ids look like those of a fan-out's children. */
function childrenOf(
  fanOut: string,
  outcomes: ReadonlyMap<string, Outcome>,
): readonly (readonly [string, Outcome])[] {
  return [...outcomes].filter(([id]) => id.startsWith(`${fanOut}[`));
}
