import type { SettledSlot } from "./ledger-state.ts";

/** How many slots in a row have ended the same way. */
export interface Streak {
  readonly kind: "kept" | "broken";
  readonly length: number;
}

/**
 * The streak that the last settled slot stands in. Excused slots neither lengthen nor end a streak.
 * `slots` are those of one promise in the order of their numbers.
 */
export function streakOf(slots: readonly SettledSlot[]): Streak {
  let streak: Streak = { kind: "kept", length: 0 };
  for (const { record } of slots.toReversed()) {
    const { verdict } = record;
    if (verdict === "excused") continue;
    if (streak.length > 0 && verdict !== streak.kind) return streak;
    streak = { kind: verdict, length: streak.length + 1 };
  }
  return streak;
}
