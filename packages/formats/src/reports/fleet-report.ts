import { z } from "zod";
import { count, type Immutable, instant, recordedError } from "../values.ts";
import { settledSlot } from "./run-report.ts";

const fleetRun = z.strictObject({
  id: z.string().describe("As the file calls it."),
  dev_log: z.string().describe("Its repository, without credentials."),
  outcome: z
    .enum(["settled", "failed", "cancelled"])
    .describe("`cancelled`: its run was not begun, or broken off."),
  problems: z.array(recordedError).describe("Everything that went wrong."),
  slots: z.array(settledSlot).describe("Slots that were settled, or whose penance has changed."),
  commit: z
    .string()
    .nullable()
    .describe("The commit that holds the heartbeat; null when none was published."),
  next_due: instant.nullable().describe("When its next entry is due; null when nobody can say."),
  notes: z.array(z.string()).describe("What else is worth knowing."),
  seconds: z.number().describe("How long its run took, from its process on."),
});
/** What became of one promise of a fleet. */
export type FleetRun = Immutable<z.infer<typeof fleetRun>>;

/** What `roast-bot fleet --json` prints. */
export const fleetReportSchema = z
  .strictObject({
    at: instant.describe("The clock of all runs."),
    dry_run: z.boolean().describe("Whether nothing was to be published."),
    outcome: z.enum(["settled", "failed"]).describe("`settled` when every promise is."),
    settled: count.describe("How many promises are settled."),
    failed: count.describe("How many are not."),
    promises: z.array(fleetRun).describe("What became of each, in the order of the file."),
  })
  .meta({ title: "`roast-bot fleet --json`", description: "What a run of many promises came to." });
export type FleetReport = Immutable<z.infer<typeof fleetReportSchema>>;
