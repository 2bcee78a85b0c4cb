import { z } from "zod";
import type { Receipts } from "./receipts.ts";
import { roastSchema } from "../roast/roast-schema.ts";

/** Receipts as JSON, published as `schemas/receipts.schema.json`. */
export const receiptsSchema: z.ZodType<Receipts> = makeReceiptsSchema();

function makeReceiptsSchema(): z.ZodType<Receipts> {
  const texts = z.array(z.string());
  const receipt = z.strictObject({
    place: z.string(),
    text: z.string(),
    kind: z.enum(["figure", "quote", "name", "time", "order", "link", "charge", "log", "exhibit"]),
    exhibits: texts,
    figure: z
      .strictObject({
        id: z.string(),
        label: z.string(),
        unit: z.string(),
        formula: z.looseObject({ op: z.string(), of: texts }),
        value: z.number(),
        recomputed: z.number(),
      })
      .exactOptional(),
    charge: z.strictObject({ code: z.string(), summary: z.string() }).exactOptional(),
    time: z.strictObject({ field: z.string(), value: z.string() }).exactOptional(),
    urls: texts,
    sha256: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  });
  return z.strictObject({
    schema: z.literal("mea-culpa/receipts/1"),
    subject: z.string(),
    claims: z.array(receipt),
    roast: roastSchema,
  });
}
