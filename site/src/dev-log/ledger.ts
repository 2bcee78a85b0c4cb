import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type SlotRecord, slotRecordSchema } from "@mea-culpa/formats";
import { folder } from "virtual:dev-log";

/** What is shown of a slot; the rest of its line is for `roast-bot verify`. */
const shownSlot = slotRecordSchema.pick({ kind: true, slot: true, verdict: true }).loose();

/** A slot as the ledger tells it. */
export interface SettledSlot {
  readonly number: number;
  readonly verdict: SlotRecord["verdict"];
}

/**
 * The slots of a ledger in its order. Lines of other kinds, and lines that are no record at all,
 * are passed over: to show a page is not to audit, and `roast-bot verify` does that.
 */
export async function settledSlots(): Promise<readonly SettledSlot[]> {
  const text = await readFile(join(folder, "data/roast_bot_ledger.jsonl"), "utf8").catch(() => "");
  return text.split("\n").flatMap((line) => {
    const { data } = shownSlot.safeParse(json(line));
    return data === undefined ? [] : [{ number: data.slot, verdict: data.verdict }];
  });
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
