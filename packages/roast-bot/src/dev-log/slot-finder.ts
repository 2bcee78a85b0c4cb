import type { Slot } from "../promise/slots.ts";

/**
 * A fast `slotOf` for many instants: a binary search in slots that follow each other. The function
 * gives `undefined` for an instant outside all of them.
 */
export function slotFinder(slots: readonly Slot[]): (instant: string) => Slot | undefined {
  const closes = slots.map((slot) => Date.parse(slot.closes));
  const opens = Date.parse(slots[0]?.opens ?? "");
  return (instant) => {
    const moment = Date.parse(instant);
    if (!(moment > opens)) return undefined;
    let low = 0;
    let high = closes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (moment <= (closes[middle] ?? Infinity)) high = middle;
      else low = middle + 1;
    }
    return slots[low];
  };
}
