import type { Facts } from "./facts.ts";
import { plain } from "./piece.ts";
import type { Blanks } from "./realise.ts";

/**
 * What keeps a line unsaid where the slot is not like that: `{weekly}` where it is no week, `{undated}` where
 * weekdays tell its ends, `{due}` where no entry was owed, or one came that was too short. Each stands for nothing.
 */
export function slotBlanks(facts: Facts): Blanks {
  const { slot, short } = facts.pack;
  const isSo: Readonly<Record<string, boolean>> = {
    weekly: daysOf(facts) === 7,
    undated: !hasWeekdays(facts),
    due: slot.number !== undefined && short === undefined,
  };
  return (name) => (isSo[name] === true ? plain("") : undefined);
}

/** Whether weekdays tell a slot’s ends: of more than a week, or less than a day, they would say nothing. */
export function hasWeekdays(facts: Facts): boolean {
  const days = daysOf(facts);
  return days >= 1 && days <= 7;
}

/** How many days a slot has; one whose clock was changed has as many as by the calendar. */
function daysOf({ pack: { slot } }: Facts): number {
  return Math.round((Date.parse(slot.closes) - Date.parse(slot.opens)) / 86_400_000);
}
