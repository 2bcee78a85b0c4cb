import { Temporal } from "temporal-polyfill";
import type { Slot, Verdict } from "@mea-culpa/formats";
import { indexSlots, isOver, slotsUntil } from "../promise/slots.ts";
import type { DevLogPromise, Excuse } from "../promise/promise.ts";
import type { DevLogEntry, PublicStretch } from "./dev-log-entry.ts";

/** An entry that keeps a slot's promise, with the stretch that proves it. */
interface ProvingEntry {
  readonly entry: DevLogEntry;
  readonly stretch: PublicStretch;
}

/** What became of a slot's promise and why. */
export interface JudgedSlot {
  readonly slot: Slot;
  readonly verdict: Verdict;
  /** The author's entries that count for this slot, in the order they became public. */
  readonly entries: readonly ProvingEntry[];
  /** The pause that excuses it, when the verdict is `excused`. */
  readonly excuse?: Excuse;
}

/**
 * Judges every given slot that is over at `now`; a slot still open has no verdict and is left out.
 *
 * An entry counts once: for the slot in which it became public, provided it still was when that
 * slot closed. One that was withdrawn before the deadline counts when it comes back. Only the
 * author's own entries count, and no translations of them. An entry outweighs an excuse: who writes in a pause has kept.
 */
export function judgeSlots(options: {
  promise: Pick<DevLogPromise, "cadence" | "zone" | "since" | "excuses">;
  slots: readonly Slot[];
  /** All slots that there are, in which entries count; those of the promise when absent. */
  timeline?: readonly Slot[];
  entries: readonly DevLogEntry[];
  now: string;
}): JudgedSlot[] {
  const { promise, slots, entries, now, timeline = slotsUntil(promise, now) } = options;
  const slotAt = indexSlots(timeline);
  const proofs = new Map<string, ProvingEntry[]>();
  for (const entry of entries) {
    if (entry.whose.kind !== "author" || entry.translationOf !== undefined) continue;
    const counted = countedStretch(entry, slotAt);
    if (counted === undefined) continue;
    const { slot, stretch } = counted;
    proofs.set(slot.closes, [...(proofs.get(slot.closes) ?? []), { entry, stretch }]);
  }
  return slots
    .filter((slot) => isOver(slot, now))
    .map((slot) => {
      const proving = (proofs.get(slot.closes) ?? []).toSorted(byMoment);
      if (proving.length > 0) return { slot, verdict: "kept", entries: proving };
      const excuse = excuseFor(slot, promise);
      if (excuse === undefined) return { slot, verdict: "broken", entries: [] };
      return { slot, verdict: "excused", entries: [], excuse };
    });
}

/** The stretch that counts for an entry; `undefined` if it was public before any slot, or never. */
function countedStretch(
  entry: DevLogEntry,
  slotAt: (instant: string) => Slot | undefined,
): { slot: Slot; stretch: PublicStretch } | undefined {
  for (const stretch of entry.stretches) {
    const slot = slotAt(stretch.from);
    if (slot === undefined) return undefined;
    const { until } = stretch;
    if (until === undefined || Date.parse(until) > Date.parse(slot.closes))
      return { slot, stretch };
  }
  return undefined;
}

/** The pause that covers a slot's deadline, by its local day, and was declared before it. */
function excuseFor(
  slot: Slot,
  promise: Pick<DevLogPromise, "zone" | "excuses">,
): Excuse | undefined {
  const deadline = Temporal.Instant.from(slot.closes).toZonedDateTimeISO(promise.zone);
  const day = deadline.toPlainDate().toString();
  return promise.excuses.find(
    ({ from, until, declaredAt }) =>
      from <= day &&
      day <= until &&
      (declaredAt === undefined || Date.parse(declaredAt) <= Date.parse(slot.closes)),
  );
}

function byMoment(a: ProvingEntry, b: ProvingEntry): number {
  const byTime = Date.parse(a.stretch.from) - Date.parse(b.stretch.from);
  return byTime === 0 ? (a.entry.path < b.entry.path ? -1 : 1) : byTime;
}
