import type { Slot } from "@mea-culpa/formats";
import { nextDue, slotsUntil } from "../promise/slots.ts";
import type { DevLogPromise } from "../promise/promise.ts";
import type { DevLogEntry } from "./dev-log-entry.ts";
import { judgeSlots } from "./judge-slots.ts";

/** The slot that is open now, and what would become of it if nothing happened any more. */
export interface OpenSlot extends Slot {
  readonly kept: boolean;
  readonly excused: boolean;
}

/** Looks at the slot in which `now` lies; `undefined` before the promise begins. */
export function findOpenSlot(options: {
  readonly promise: Pick<DevLogPromise, "cadence" | "zone" | "since" | "excuses">;
  readonly entries: readonly DevLogEntry[];
  readonly now: string;
}): OpenSlot | undefined {
  const { promise, entries, now } = options;
  const closes = nextDue(promise, now);
  const slot = slotsUntil(promise, closes).find((each) => each.closes === closes);
  if (slot === undefined || Date.parse(slot.opens) > Date.parse(now)) return undefined;
  const [judged] = judgeSlots({ promise, slots: [slot], entries, now: closes });
  return { ...slot, kept: judged?.verdict === "kept", excused: judged?.verdict === "excused" };
}
