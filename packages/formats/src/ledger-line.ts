import { z } from "zod";
import {
  filledText,
  type Immutable,
  instant,
  ordinal,
  recordedError,
  sha256,
  shortfall,
  slot,
  verdict,
} from "./values.ts";

const promiseId = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .describe("Which promise: 16 hex digits from who owes, the cadence, the zone and the beginning.");

const slotNumber = ordinal.describe("The slot's number.");

const waitsFields = {
  where: filledText.describe("The pull request's address, or the branch it waits on."),
  state: z
    .enum(["open", "closed"])
    .describe("`closed` when its pull request was closed without being merged."),
  until: instant
    .nullable()
    .describe("When it is published without anybody's doing; null where it has to be merged."),
};

/** A roast that is written, and waits for its review, as the footer tells of it. */
export const waits = z.object(waitsFields);

const waitingRoast = z
  .strictObject({
    ...waitsFields,
    entry: filledText.describe("The path that it is to have in the dev log."),
    title: filledText.describe("Its title."),
    subject: filledText.describe("What is roasted: `<source>#<number>`, or a silence."),
    evidence: sha256.describe("Of the evidence pack's bytes."),
    digest: sha256.describe("Of the hashes of entry, evidence and receipts, as they wait."),
  })
  .meta({ id: "waiting-roast", description: "A roast that is written and not public yet." });
/** A roast that is written and not public yet, as the ledger has it. */
export type WaitingRoast = Immutable<z.infer<typeof waitingRoast>>;

/** What became of a broken slot, with what proves it. */
export const penance = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("roasted").describe("A roast was published."),
      entry: filledText.describe("The roast's path in the dev log."),
      title: filledText.describe("The roast's title."),
      subject: filledText.describe("What was roasted: `<source>#<number>`, or a silence."),
      evidence: sha256
        .nullable()
        .describe("Of the evidence pack's bytes; null when only a commit tells of it."),
    }),
    z.strictObject({
      kind: z.literal("owed").describe("Due, and not yet published."),
      reason: filledText
        .exactOptional()
        .describe("What kept it from being written; absent where that is not known."),
      waits: waitingRoast
        .exactOptional()
        .describe("The roast that is written and waits for its review; absent where none does."),
    }),
    z.strictObject({
      kind: z.literal("waived").describe("Nobody will roast it any more."),
      reason: filledText.describe("Why."),
    }),
  ])
  .meta({ id: "penance", description: "What became of a broken slot." });
export type RecordedPenance = Immutable<z.infer<typeof penance>>;

const keepingEntry = z
  .strictObject({
    path: filledText.describe("From the dev log's root."),
    title: z.string().describe("As it stood there."),
    public_at: instant.describe(
      "When readers could first see it, with all the words that were promised.",
    ),
  })
  .meta({ id: "keeping-entry", description: "An entry that keeps a slot." });
/** An entry that keeps a slot, as the ledger names it. */
export type RecordedEntry = Immutable<z.infer<typeof keepingEntry>>;

const at = instant.describe("The clock of the run that wrote the line.");

const promiseRecord = z.strictObject({
  kind: z.literal("promise").describe("The terms from here on; the first line of every ledger."),
  at,
  promise: promiseId,
  who: filledText.describe("The handle of the developer who promised."),
  cadence: filledText.describe("In words: `weekly, Monday 08:00`."),
  zone: filledText.describe("The IANA time zone of the deadlines."),
  since: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .meta({ description: "The local day the promise began.", format: "date" }),
  minimum_words: ordinal
    .exactOptional()
    .describe("How many words an entry needs to keep it; absent: any entry does."),
});
/** The terms of the promise from here on; the first line of every ledger. */
export type PromiseRecord = Immutable<z.infer<typeof promiseRecord>>;

/** A slot is settled: its verdict is given once, unless it turns out to be wrong. */
export const slotRecordSchema = z.strictObject({
  kind: z.literal("slot").describe("A slot is settled; a later line of the same slot amends it."),
  at,
  promise: promiseId,
  slot: slotNumber,
  opens: slot.shape.opens,
  closes: slot.shape.closes,
  verdict,
  entries: z.array(keepingEntry).describe("The entries that keep it; empty unless kept."),
  short: shortfall
    .exactOptional()
    .describe("The entries that came and were too short to keep it; absent where there were none."),
  excuse: filledText.nullable().describe("The declared pause; null unless excused."),
  penance: penance.nullable().describe("What became of it; null unless broken."),
  amends: filledText
    .exactOptional()
    .describe("Why the slot's earlier line holds no more; absent on its first one."),
});
export type SlotRecord = Immutable<z.infer<typeof slotRecordSchema>>;

const penanceRecord = z.strictObject({
  kind: z.literal("penance").describe("What has become of a broken slot since its own line."),
  at,
  promise: promiseId,
  slot: slotNumber,
  penance,
});
/** What a broken slot's penance has become since its slot record. */
export type PenanceRecord = Immutable<z.infer<typeof penanceRecord>>;

const erratumRecord = z.strictObject({
  kind: z.literal("erratum").describe("A published roast was corrected; it stays where it is."),
  at,
  promise: promiseId,
  slot: slotNumber,
  roast: filledText.describe("The path of the roast that is corrected."),
  entry: filledText.describe("The path of the entry that corrects it."),
  sha256: sha256.describe("Of that entry's bytes."),
  says: filledText.describe("What was wrong."),
});
/** A published roast was corrected. */
export type ErratumRecord = Immutable<z.infer<typeof erratumRecord>>;

const runRecord = z.strictObject({
  kind: z.literal("run").describe("A run of the bot; the last line of every run."),
  at,
  run: filledText.describe("The run's id, as the commit's trailer says it."),
  outcome: z.enum(["settled", "failed"]).describe("`failed` when anything went wrong."),
  settled: z.array(ordinal).describe("Numbers of the slots that this run settled."),
  error: recordedError.nullable().describe("What stopped the run; null when it settled."),
  version: filledText.describe("The version of roast-bot."),
  clock: z
    .enum(["steady", "behind"])
    .describe("`behind` when the run's clock stood before the one of the run before."),
});
/** A run of the bot; the last record of every run. */
export type RunRecord = Immutable<z.infer<typeof runRecord>>;

export type LedgerRecord = PromiseRecord | SlotRecord | PenanceRecord | ErratumRecord | RunRecord;

const link = {
  sequence: ordinal.describe("From 1, without a gap."),
  previous: sha256.describe(
    "SHA-256 of the line before, without its line end; zeros on the first line.",
  ),
  hash: sha256.describe("SHA-256 of this line's canonical JSON (RFC 8785) without `hash`."),
};

/** One line of `data/roast_bot_ledger.jsonl`: a record, chained to the line before. */
export const ledgerLineSchema = z
  .discriminatedUnion("kind", [
    promiseRecord.extend(link),
    slotRecordSchema.extend(link),
    penanceRecord.extend(link),
    erratumRecord.extend(link),
    runRecord.extend(link),
  ])
  .meta({
    title: "A line of the ledger",
    description:
      "One line of `data/roast_bot_ledger.jsonl`: a record of a promise, a slot, a penance, a correction or a run, chained to the line before.",
  });
export type LedgerLine = Immutable<z.infer<typeof ledgerLineSchema>>;
