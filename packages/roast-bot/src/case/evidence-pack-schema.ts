import { z } from "zod";
import type { EvidencePack } from "./evidence-pack.ts";
import { exhibitSchema } from "./exhibit-schema.ts";
import { figureSchema } from "./figure-schema.ts";
import { commitSchema, countSchema, timeSchema } from "./value-schemas.ts";

const text = z.string();
const texts = z.array(text).readonly();

const charge = z
  .strictObject({
    code: text,
    title: text,
    severity: z.number().min(1).max(10),
    summary: text,
    exhibits: texts,
    figures: z.record(text, text).readonly(),
    terms: z.record(text, text).readonly(),
  })
  .readonly();

const subject = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("pull-request"),
      id: text,
      source: text,
      number: z.int().min(1),
      mergeCommit: commitSchema,
    })
    .readonly(),
  z.strictObject({ kind: z.literal("silence"), id: text, sources: texts }).readonly(),
  z.strictObject({ kind: z.literal("machines-only"), id: text, sources: texts }).readonly(),
]);

const authorship = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("person") }).readonly(),
  z
    .strictObject({ kind: z.literal("person-with-machine"), machines: texts, commits: countSchema })
    .readonly(),
  z.strictObject({ kind: z.literal("machine"), machines: texts }).readonly(),
]);

/** The shape of an evidence pack, from which its JSON Schema is made. */
export const evidencePackSchema: z.ZodType<EvidencePack> = z
  .strictObject({
    schema: z.literal("mea-culpa/evidence/1"),
    subject,
    who: text,
    names: texts,
    slot: z
      .strictObject({
        number: z.int().min(1).exactOptional(),
        opens: timeSchema,
        closes: timeSchema,
        zone: text,
      })
      .readonly(),
    authorship,
    exhibits: z.array(exhibitSchema).readonly(),
    figures: z.array(figureSchema).readonly(),
    charges: z.array(charge).readonly(),
    compliments: z.array(charge).readonly(),
    leftOut: texts,
  })
  .readonly()
  .meta({
    title: "An evidence pack",
    description: "All that is known of a roast's subject: what a reader checks the roast against.",
  });
