import { z } from "zod";
import { count, type Immutable, ordinal, verdict } from "../values.ts";

const auditedSlot = z.strictObject({
  number: ordinal.describe("The slot's number."),
  recorded: verdict.describe("As the ledger tells it."),
  judged: verdict
    .nullable()
    .describe("Judged anew from git; null under terms that have changed since."),
  penance: z
    .enum(["roasted", "owed", "waived"])
    .nullable()
    .describe("What became of it; null unless broken."),
});
/** A slot as the ledger tells it, and whether the dev log's history says the same. */
export type AuditedSlot = Immutable<z.infer<typeof auditedSlot>>;

const auditedRoast = z.strictObject({
  slot: ordinal.describe("The slot that it does penance for."),
  entry: z.string().describe("The roast's path in the dev log."),
  claims: count.describe("How many claims were proven again."),
  holds: z.boolean().describe("Whether all of it does."),
});
/** A published roast, and how much of it was proven again. */
export type AuditedRoast = Immutable<z.infer<typeof auditedRoast>>;

const auditFinding = z.strictObject({
  place: z.string().describe("A file, where it helps with a line."),
  message: z.string().describe("What does not hold."),
});
/** One thing that does not hold, with its place. */
export type AuditFinding = Immutable<z.infer<typeof auditFinding>>;

/** What `roast-bot verify --dev-log --json` prints. */
export const devLogVerificationSchema = z
  .strictObject({
    dev_log: z.string().describe("As it was named, without credentials."),
    commit: z.string().describe("The commit that was audited."),
    holds: z.boolean().describe("Whether nothing was found."),
    slots: z.array(auditedSlot).describe("The slots in the ledger."),
    roasts: z.array(auditedRoast).describe("The roasts that are public."),
    findings: z.array(auditFinding).describe("What does not hold, each with its place."),
    notes: z.array(z.string()).describe("True and no fault: a slot that no run has settled yet."),
  })
  .meta({
    title: "`roast-bot verify --dev-log --json`",
    description: "A reader's audit of ledger, entries and receipts.",
  });
export type DevLogVerification = Immutable<z.infer<typeof devLogVerificationSchema>>;
