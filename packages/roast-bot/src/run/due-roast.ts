import type { Slot } from "../promise/slots.ts";

/** A broken slot that is to be roasted in this run. */
export type DueRoast = Slot;

/** How the slot is called where a fan-out has a child for it. */
export function slotName({ number }: DueRoast): string {
  return `slot-${number}`;
}
