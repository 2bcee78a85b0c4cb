import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "astro/zod";
import { folder } from "virtual:dev-log";

const penance = z.object({ kind: z.string(), entry: z.string().optional() }).nullish();

const slotLine = z.object({
  kind: z.literal("slot"),
  slot: z.number(),
  verdict: z.enum(["kept", "broken", "excused"]),
  penance,
});

const penanceLine = z.object({ kind: z.literal("penance"), slot: z.number(), penance });

/** A slot as the ledger tells it. */
export interface SettledSlot {
  readonly number: number;
  readonly verdict: z.infer<typeof slotLine>["verdict"];
  /** The path of the roast that paid for it, relative to the dev log's root. */
  readonly roast: string | undefined;
}

/**
 * The slots of a ledger in its order. Lines of other kinds, and lines that are no record at all,
 * are passed over: to show a page is not to audit, and `roast-bot verify` does that.
 */
export async function settledSlots(): Promise<readonly SettledSlot[]> {
  const text = await readFile(join(folder, "data/roast_bot_ledger.jsonl"), "utf8").catch(() => "");
  const slots = new Map<number, SettledSlot>();
  for (const record of text.split("\n").map(json)) {
    const slot = slotLine.safeParse(record).data;
    if (slot !== undefined) {
      const { slot: number, verdict } = slot;
      slots.set(number, { number, verdict, roast: slot.penance?.entry });
    }
    const later = penanceLine.safeParse(record).data;
    const settled = slots.get(later?.slot ?? Number.NaN);
    if (settled !== undefined) {
      slots.set(settled.number, { ...settled, roast: later?.penance?.entry });
    }
  }
  return [...slots.values()];
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
