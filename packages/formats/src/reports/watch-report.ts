import { z } from "zod";
import { type Immutable, instant } from "../values.ts";

/** What `roast-bot watch --json` prints. */
export const watchReportSchema = z
  .strictObject({
    address: z.string().describe("What was looked at, without credentials."),
    at: instant.describe("The watcher's clock."),
    standing: z
      .enum(["fresh", "late", "failed", "ahead", "unreadable"])
      .describe(
        "`fresh`: the bot has run when it should have; `late`: it has not; `failed`: it ran and did not settle; `ahead`: its clock can't be right; `unreadable`: there is no heartbeat to read.",
      ),
    reason: z.string().nullable().describe("Why it is not `fresh`."),
    last_run: instant.nullable().describe("When the bot last ran; null when nobody can say."),
    expected: instant
      .nullable()
      .describe("When it should have run again at the latest, before any grace."),
  })
  .meta({
    title: "`roast-bot watch --json`",
    description: "How the bot stands by its public record.",
  });
export type WatchReport = Immutable<z.infer<typeof watchReportSchema>>;
