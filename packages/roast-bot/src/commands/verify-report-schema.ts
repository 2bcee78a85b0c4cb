import { z } from "zod";
import type { VerifyReport } from "./verify-report.ts";

/** The shape of `roast-bot verify --roast --json`. */
export const verifyReportSchema: z.ZodType<VerifyReport> = makeSchema();

function makeSchema(): z.ZodType<VerifyReport> {
  const place = { line: z.int().min(1), column: z.int().min(1), text: z.string() };
  return z
    .strictObject({
      roast: z.string(),
      by: z.enum(["receipts", "evidence"]).meta({ description: "What proved the claims." }),
      measured_again: z.boolean().meta({ description: "Whether a repository was asked as well." }),
      holds: z.boolean(),
      claims: z.array(z.strictObject({ ...place, proof: z.string() })),
      findings: z.array(
        z.strictObject({
          layer: z.enum(["form", "seal", "evidence", "semantics", "receipts"]),
          code: z.enum([
            "quote-not-in-exhibit",
            "subject-cut-short",
            "number-without-proof",
            "number-differs",
            "unit-differs",
            "figure-does-not-recompute",
            "order-differs",
            "unknown-exhibit",
            "name-not-in-exhibit",
            "link-not-an-exhibit",
            "time-differs",
            "claim-without-proof",
            "mark-up-not-allowed",
            "exhibit-altered",
            "cite-not-in-sentence",
            "not-a-roast",
            "seal-broken",
            "evidence-differs",
            "receipts-differ",
          ]),
          ...place,
          message: z.string(),
        }),
      ),
    })
    .meta({ title: "roast-bot verify --roast --json" });
}
