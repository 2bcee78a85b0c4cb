import { foldLedger } from "../ledger/ledger-state.ts";
import { settleSlots } from "../ledger/settle-slots.ts";
import type { DueRoast } from "./due-roast.ts";
import type { DevLogFacts } from "./stages/read-stage.ts";

/** The slots that need a roast now, newest first. Decided once more when it is published. */
export function dueRoasts(facts: DevLogFacts): DueRoast[] {
  const { promise, promiseId, verdicts, ledger, published, problems } = facts;
  if (problems.some(({ stage }) => stage === "configuration")) return [];
  const { decisions } = settleSlots({
    promise: promiseId,
    judged: verdicts,
    ledger: foldLedger(ledger),
    published,
    catchUp: promise.catchUp,
  });
  return decisions
    .filter(({ kind }) => kind === "roast")
    .map(({ judged }) => judged.slot)
    .toSorted((a, b) => b.number - a.number);
}
