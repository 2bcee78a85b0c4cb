import { z } from "zod";
import type { RoastReport } from "../run/roast-report.ts";

const instant = z.iso.datetime({ offset: true }).meta({ description: "ISO 8601." });
const text = z.string();

/** The shape of `roast-bot roast --json`. */
export const roastReportSchema: z.ZodType<RoastReport> = z
  .strictObject({
    subject: z.strictObject({
      kind: z.enum(["pull-request", "silence", "machines-only"]),
      id: text,
    }),
    title: text,
    writer: text.meta({ description: "Whose words these are: `house`, `anthropic:MODEL`." }),
    opens: instant,
    closes: instant,
    docket: z
      .array(
        z.strictObject({
          subject: text,
          title: text,
          score: z.number(),
          lines: z.array(z.strictObject({ points: z.number(), reason: text })),
          passed_over: text.nullable(),
          charges: z.array(z.strictObject({ code: text, summary: text })),
        }),
      )
      .meta({ description: "The pull requests of the interval, highest score first." }),
    files: z
      .strictObject({ roast: text, evidence: text, receipts: text })
      .nullable()
      .meta({ description: "What was written, by absolute path; null without `--out`." }),
    markdown: text.meta({ description: "The roast as an entry of a dev log." }),
    notes: z.array(text),
    left_out: z.array(text),
  })
  .meta({ title: "roast-bot roast --json" });
