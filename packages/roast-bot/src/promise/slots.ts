import { beginning, dueMoments } from "./due-moments.ts";
import type { SlotTerms } from "./due-moments.ts";
import type { Slot } from "./slot.ts";

/**
 * The slots of a promise, numbered from 1, in order and without end. Each opens at the moment the
 * one before closes, so they cover all time since the promise began, each instant once.
 */
export function* slots(terms: SlotTerms): Generator<Slot> {
  let opens = beginning(terms).toString();
  let number = 1;
  for (const moment of dueMoments(terms)) {
    const closes = moment.toString();
    yield { number, opens, closes };
    opens = closes;
    number += 1;
  }
}
