import { z } from "zod";
import { type Immutable, instant } from "../values.ts";

const text = z.string();

const reportedCase = z.strictObject({
  subject: text.describe("The subject's id: `mara/tidepool#41`."),
  title: text.describe("The pull request's title."),
  score: z.number().describe("The sum of the points."),
  lines: z
    .array(
      z.strictObject({
        points: z.number().describe("What it adds to the score."),
        reason: text.describe("Why."),
      }),
    )
    .describe("What the score is made of."),
  passed_over: text.nullable().describe("Why it can't be roasted; null if it can."),
  charges: z
    .array(
      z.strictObject({
        code: text.describe("The charge's code."),
        summary: text.describe("What was found, in a plain sentence."),
      }),
    )
    .describe("What was found in it, gravest first."),
});
export type ReportedCase = Immutable<z.infer<typeof reportedCase>>;

/** What `roast-bot roast --json` prints. */
export const roastReportSchema = z
  .strictObject({
    subject: z
      .strictObject({
        kind: z.enum(["pull-request", "silence", "machines-only"]).describe("What it is."),
        id: text.describe("The subject's id."),
      })
      .describe("What the roast is of."),
    title: text.describe("The roast's title."),
    writer: text.describe("Whose words these are: `house`, `anthropic:MODEL`."),
    opens: instant.describe("From when on; not part of the interval."),
    closes: instant.describe("Until when."),
    docket: z
      .array(reportedCase)
      .describe("The pull requests of the interval, highest score first."),
    files: z
      .strictObject({
        roast: text.describe("The entry."),
        evidence: text.describe("The evidence pack."),
        receipts: text.describe("The receipts."),
      })
      .nullable()
      .describe("What was written, by absolute path; null without `--out`."),
    markdown: text.describe("The roast as an entry of a dev log."),
    notes: z.array(text).describe("Who gave up and why, what was dropped."),
    left_out: z.array(text).describe("What was left out of the evidence for size."),
  })
  .meta({
    title: "`roast-bot roast --json`",
    description: "One roast, published nowhere.",
  });
export type RoastReport = Immutable<z.infer<typeof roastReportSchema>>;
