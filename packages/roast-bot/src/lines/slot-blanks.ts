import type { Facts } from "./facts.ts";
import { plain } from "./piece.ts";
import type { Blanks } from "./realise.ts";

/**
 * What keeps a line unsaid where the slot is not like that: `{weekly}` where it is no week, `{due}` where no
 * entry was owed, or one came that was too short. Both stand for nothing.
 */
export function slotBlanks(facts: Facts): Blanks {
  const { slot, short } = facts.pack;
  const isSo: Readonly<Record<string, boolean>> = {
    weekly: daysOf(facts) === 7,
    due: slot.number !== undefined && short === undefined,
  };
  return (name) => (isSo[name] === true ? plain("") : undefined);
}

/** How many days a slot has; one whose clock was changed has as many as by the calendar. */
export function daysOf({ pack: { slot } }: Facts): number {
  return Math.round((Date.parse(slot.closes) - Date.parse(slot.opens)) / 86_400_000);
}
