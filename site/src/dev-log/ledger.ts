import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "astro/zod";
import { folder } from "virtual:dev-log";

const slotLine = z.object({
  kind: z.literal("slot"),
  slot: z.number(),
  verdict: z.enum(["kept", "broken", "excused"]),
});

/** A slot as the ledger tells it. */
export interface SettledSlot {
  readonly number: number;
  readonly verdict: z.infer<typeof slotLine>["verdict"];
}

/**
 * The slots of a ledger in its order. Lines of other kinds, and lines that are no record at all,
 * are passed over: to show a page is not to audit, and `roast-bot verify` does that.
 */
export async function settledSlots(): Promise<readonly SettledSlot[]> {
  const text = await readFile(join(folder, "data/roast_bot_ledger.jsonl"), "utf8").catch(() => "");
  return text.split("\n").flatMap((line) => {
    const { data } = slotLine.safeParse(json(line));
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
