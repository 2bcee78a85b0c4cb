import { z } from "zod";
import type { Heartbeat } from "./heartbeat.ts";

const text = z.string().regex(/\S/);
const instant = z.iso.datetime({ offset: true });
const count = z.int().min(0);

/** The shape of `data/roast_bot.json`. Keys that somebody else puts there are let be. */
export const heartbeatSchema: z.ZodType<Heartbeat> = z
  .looseObject({
    schema: z.literal("mea-culpa/heartbeat/1"),
    last_run: instant.meta({ description: "When the bot last ran, by its own clock." }),
    outcome: z.enum(["settled", "failed"]),
    error: z
      .object({ stage: text, message: text })
      .nullable()
      .meta({ description: "What stopped the last run; null when it settled." }),
    promise: z.object({ who: text, cadence: text, zone: text }),
    slot: z
      .object({ number: z.int().min(1), opens: instant, closes: instant })
      .nullable()
      .meta({ description: "The latest settled slot; null before the first." }),
    verdict: z.enum(["kept", "broken", "excused"]).nullable(),
    penance: z.enum(["roasted", "owed", "waived"]).nullable(),
    next_due: instant.meta({ description: "The next deadline." }),
    streak: z.object({ kind: z.enum(["kept", "broken"]), length: count }),
    entry: z
      .object({ title: text, path: text, kind: z.enum(["entry", "roast"]) })
      .nullable()
      .meta({ description: "What kept the slot, or the roast that paid for it." }),
    ledger: z.object({
      path: text,
      head: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .meta({ description: "SHA-256 of the ledger's last line." }),
      slots: count.meta({ description: "How many slots of this promise are settled." }),
    }),
    next_run: instant
      .nullable()
      .meta({ description: "When the bot is expected again; null where nobody knows." }),
  })
  .meta({ title: "The heartbeat", description: "What roast-bot writes on every run." });
