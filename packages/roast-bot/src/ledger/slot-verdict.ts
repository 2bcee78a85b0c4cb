import type { JudgedSlot } from "../dev-log/judge-slots.ts";
import type { SlotVerdict } from "./settlement.ts";

/** What the ledger will hold of a judged slot. */
export function slotVerdict({ slot, verdict, entries, excuse }: JudgedSlot): SlotVerdict {
  return {
    slot,
    verdict,
    entries: entries.map(({ entry, stretch }) => ({
      path: entry.path,
      title: entry.title,
      public_at: stretch.from,
    })),
    excuse: excuse?.reason ?? null,
  };
}
