import { z } from "zod";
import { type Immutable, ordinal, sha256 } from "./values.ts";

/** What a roast's entry says of itself: the `roast_bot` block of its front matter. */
export const roastMarkSchema = z
  .object({
    slot: ordinal
      .exactOptional()
      .describe("The broken slot's number; absent when a roast was asked for by itself."),
    subject: z.string().describe("The subject's id: `mara/lighthouse#212`."),
    generator: z
      .string()
      .exactOptional()
      .describe(
        "The generator whose template syntax the body was kept free of; old entries do not say.",
      ),
    writer: z.string().describe("Whose words these are: `house`, `anthropic:MODEL`."),
    evidence: z.string().describe("The evidence pack's path from the dev log's root."),
    evidence_sha256: sha256.describe("SHA-256 of the evidence pack's bytes."),
    receipts: z.string().describe("The receipts' path from the dev log's root."),
    body_sha256: sha256.describe("The seal of the entry's body."),
  })
  .meta({
    title: "The mark of a roast",
    description: "The `roast_bot` block in the front matter of a roast's entry.",
  });
export type RoastMark = Immutable<z.infer<typeof roastMarkSchema>>;
