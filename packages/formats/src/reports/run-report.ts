import { z } from "zod";
import { heartbeatSchema } from "../heartbeat.ts";
import { penance } from "../ledger-line.ts";
import {
  count,
  type Immutable,
  instant,
  ordinal,
  recordedError,
  shortfall,
  slot,
  verdict,
} from "../values.ts";

/** A slot as a run has left it. */
export const settledSlot = z.strictObject({
  number: ordinal.describe("The slot's number."),
  verdict,
  short: shortfall
    .nullable()
    .describe("Entries that came and were too short to keep it; null where there were none."),
  penance: penance.nullable().describe("What became of it; null unless broken."),
  published: z
    .boolean()
    .describe("Whether the dev log says so; not in a dry run, nor when nothing could be pushed."),
});
/** A slot that a run has settled, or whose penance it has changed. */
export type ReportedSlot = Immutable<z.infer<typeof settledSlot>>;

const reportedDraft = z.strictObject({
  slot: ordinal.describe("The slot's number."),
  writer: z.string().describe("Whose words these are: `house`, `anthropic:MODEL`."),
  notes: z.array(z.string()).describe("Who gave up and why, what was dropped."),
});
/** How a roast was written. */
export type ReportedDraft = Immutable<z.infer<typeof reportedDraft>>;

const publishedFile = z.strictObject({
  path: z.string().describe("From the dev log's root."),
  content: z.string().describe("Its whole text."),
});
/** A file of the commit that publishes; the path is relative to the dev log's root. */
export type PublishedFile = Immutable<z.infer<typeof publishedFile>>;

const describedError = z.strictObject({
  class: z.string().describe("The error's class."),
  code: z.string().nullable().describe("Its code; null if it has none."),
  message: z.string().describe("What it says."),
  stack: z.string().nullable().describe("Where it was thrown; null if nobody knows."),
});
/** An error as it is shown. */
export type DescribedError = Immutable<z.infer<typeof describedError>>;

const reportedProblem = z.strictObject({
  ...recordedError.shape,
  slots: z.array(ordinal).describe("Numbers of the slots that it touches."),
  nodes: z.array(z.string()).describe("Every node that met it."),
  attempts: count.describe("How many attempts failed with it; 0: none."),
  place: z
    .strictObject({
      file: z.string().describe("The file."),
      line: ordinal.describe("From 1."),
      column: ordinal.describe("From 1."),
    })
    .nullable()
    .describe("Where in `roast-bot.yaml` it comes from; null when it does not."),
  errors: z.array(describedError).describe("What was thrown, then its causes, to the root."),
});
/** Something that went wrong, once, however many nodes and slots have met it. */
export type ReportedProblem = Immutable<z.infer<typeof reportedProblem>>;

/** What `roast-bot run --json` prints. */
export const runReportSchema = z
  .strictObject({
    run: z.string().describe("The run's id, as in the commit's trailer."),
    at: instant.describe("The run's clock."),
    dry_run: z.boolean().describe("Whether nothing was to be published."),
    outcome: z.enum(["settled", "failed"]).describe("`failed` when anything at all went wrong."),
    problems: z.array(reportedProblem).describe("Everything that went wrong."),
    slots: z.array(settledSlot).describe("Slots that were settled, or whose penance has changed."),
    drafts: z.array(reportedDraft).describe("The roasts that were written, published or not."),
    open_slot: z
      .strictObject({
        ...slot.shape,
        kept: z.boolean().describe("Whether an entry stands in it that keeps it."),
        excused: z.boolean().describe("Whether a pause covers its deadline."),
        short: shortfall.nullable().describe("What stands in it and is too short to keep it."),
      })
      .nullable()
      .describe(
        "The slot that is open now; null before the first, or when the dev log could not be read.",
      ),
    commit: z
      .string()
      .nullable()
      .describe("The commit that holds the heartbeat; null when none was published."),
    heartbeat: heartbeatSchema
      .nullable()
      .describe("What the footer reads now; null when none could be pushed."),
    files: z
      .array(publishedFile)
      .describe("What a dry run would have published, in the order of the commit."),
    notes: z.array(z.string()).describe("What else is worth knowing."),
  })
  .meta({ title: "`roast-bot run --json`", description: "What a run came to." });
export type RunReport = Immutable<z.infer<typeof runReportSchema>>;
