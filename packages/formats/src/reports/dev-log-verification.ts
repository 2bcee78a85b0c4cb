import { z } from "zod";
import { count, type Immutable, instant, ordinal, verdict } from "../values.ts";

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

const rebuiltSlot = z.strictObject({
  number: ordinal.describe("The slot's number."),
  promise: z.string().describe("Which promise had it: the id that the ledger knows it by."),
  at: instant.describe("The clock of the run that wrote of it."),
  recorded: verdict.nullable().describe("As the ledger tells it; null where it has nothing."),
  rebuilt: verdict
    .nullable()
    .describe(
      "What that run must have found, upon the branch as it was; null where nothing was due.",
    ),
  penance: z
    .enum(["roasted", "owed", "waived"])
    .nullable()
    .describe("What the run wrote of it; null unless broken."),
  differs: z
    .array(z.string())
    .describe("In what the ledger is not what the run must have written."),
});
/** What a run wrote of a slot, and what it must have written. */
export type RebuiltSlot = Immutable<z.infer<typeof rebuiltSlot>>;

const auditedSource = z.strictObject({
  name: z.string().describe("As the promise names it."),
  state: z.enum(["measured", "unreadable", "not-needed"]).describe("Whether it was looked at."),
  reason: z.string().nullable().describe("Why it could not be read; null unless `unreadable`."),
});
/** A source of the promise, and whether the audit has measured in it. */
export type AuditedSource = Immutable<z.infer<typeof auditedSource>>;

const witness = z.strictObject({
  address: z.string().describe("As it was named, without credentials."),
  commit: z.string().describe("The commit that it stands at."),
  shared: count.describe("How many runs of the bot both have."),
  lost: count.describe("How many runs only the witness has."),
});
/** Another copy of the dev log, held against it. */
export type Witness = Immutable<z.infer<typeof witness>>;

/** What `roast-bot audit --json` prints. */
export const ledgerAuditSchema = z
  .strictObject({
    dev_log: z.string().describe("As it was named, without credentials."),
    commit: z.string().describe("The commit that was audited."),
    holds: z.boolean().describe("Whether nothing was found."),
    slots: z
      .array(rebuiltSlot)
      .describe("All that runs wrote of slots, in the order of the ledger."),
    roasts: z.array(auditedRoast).describe("The roasts that are public."),
    sources: z.array(auditedSource).describe("Where evidence was measured again."),
    witnesses: z.array(witness).describe("The copies that it was held against."),
    findings: z.array(auditFinding).describe("What does not hold, each with its place."),
    notes: z.array(z.string()).describe("True and no fault."),
  })
  .meta({
    title: "`roast-bot audit --json`",
    description: "The ledger rebuilt run by run, and held against what stands there.",
  });
export type LedgerAudit = Immutable<z.infer<typeof ledgerAuditSchema>>;
