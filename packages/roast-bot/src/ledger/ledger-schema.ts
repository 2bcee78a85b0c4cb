import { z } from "zod";
import type { LedgerLine } from "./ledger-record.ts";

const text = z.string().regex(/\S/);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
const number = z.int().min(1);
const promise = z.string().regex(/^[0-9a-f]{16}$/);

const penance = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("roasted"),
    entry: text.meta({ description: "The roast's path in the dev log." }),
    title: text,
    subject: text.meta({ description: "What was roasted: `<source>#<number>`, or a silence." }),
    evidence: digest.nullable().meta({
      description: "SHA-256 of the evidence pack's bytes; null when only a commit tells of it.",
    }),
  }),
  z.strictObject({ kind: z.literal("owed") }),
  z.strictObject({ kind: z.literal("waived"), reason: text }),
]);

const link = {
  at: instant.meta({ description: "The clock of the run that wrote the line." }),
  sequence: number.meta({ description: "From 1, without a gap." }),
  previous: digest.meta({ description: "SHA-256 of the line before; zeros on the first." }),
  hash: digest.meta({ description: "SHA-256 of this line's canonical JSON without `hash`." }),
};

/** The shape of one line of the ledger. */
export const ledgerLineSchema: z.ZodType<LedgerLine> = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("promise"),
      ...link,
      promise,
      who: text,
      cadence: text,
      zone: text,
      since: z.string().regex(/^\d{4}-\d\d-\d\d$/),
    }),
    z.strictObject({
      kind: z.literal("slot"),
      ...link,
      promise,
      slot: number,
      opens: instant,
      closes: instant,
      verdict: z.enum(["kept", "broken", "excused"]),
      entries: z.array(z.strictObject({ path: text, title: z.string(), public_at: instant })),
      excuse: text.nullable(),
      penance: penance.nullable(),
    }),
    z.strictObject({ kind: z.literal("penance"), ...link, promise, slot: number, penance }),
    z.strictObject({
      kind: z.literal("run"),
      ...link,
      run: text,
      outcome: z.enum(["settled", "failed"]),
      settled: z.array(number),
      error: z.strictObject({ stage: text, message: text }).nullable(),
      version: text,
      clock: z.enum(["steady", "behind"]),
    }),
  ])
  .meta({
    title: "A line of the ledger",
    description:
      "One line of data/roast_bot_ledger.jsonl: a record of a promise, a slot, a penance or a run, chained to the line before.",
  });
