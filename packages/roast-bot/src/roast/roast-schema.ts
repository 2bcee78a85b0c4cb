import { z } from "zod";
import type { Cite, Roast } from "./roast.ts";

/** A roast as JSON: what crosses processes and lies in receipts. */
export const roastSchema: z.ZodType<Roast> = makeRoastSchema();

function makeRoastSchema(): z.ZodType<Roast> {
  const text = z.string().min(1);
  const cite: z.ZodType<Cite> = z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("figure"), text, figure: z.string() }),
    z.strictObject({ kind: z.literal("quote"), text, exhibit: z.string() }),
    z.strictObject({ kind: z.literal("name"), text, exhibit: z.string() }),
    z.strictObject({ kind: z.literal("time"), text, exhibit: z.string(), field: z.string() }),
    z.strictObject({ kind: z.literal("order"), text, exhibits: z.array(z.string()) }),
    z.strictObject({ kind: z.literal("link"), text, exhibit: z.string() }),
    z.strictObject({ kind: z.literal("charge"), text, charge: z.string() }),
  ]);
  const sentence = z.strictObject({ text: z.string(), cites: z.array(cite) });
  const block = z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("paragraph"), sentences: z.array(sentence) }),
    z.strictObject({
      kind: z.literal("log"),
      items: z.array(z.strictObject({ exhibit: z.string(), remark: sentence })),
    }),
    z.strictObject({
      kind: z.literal("exhibit"),
      exhibit: z.string(),
      text: z.string(),
      language: z.string().exactOptional(),
    }),
  ]);
  const section = z.strictObject({ heading: sentence, blocks: z.array(block) });
  return z.strictObject({
    title: sentence,
    description: sentence,
    sections: z.array(section),
    compliment: section,
    verdict: z.strictObject({ archetype: z.string(), oneLiner: sentence }),
  });
}
