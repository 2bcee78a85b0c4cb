import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "astro/zod";
import { folder } from "virtual:dev-log";

const base = { text: z.string(), exhibits: z.array(z.string()), urls: z.array(z.string()) };

const claim = z.discriminatedUnion("kind", [
  z.object({
    ...base,
    kind: z.literal("figure"),
    figure: z.object({
      label: z.string(),
      formula: z.object({ op: z.string(), of: z.array(z.string()) }),
      recomputed: z.number(),
    }),
  }),
  z.object({ ...base, kind: z.literal("charge"), charge: z.object({ summary: z.string() }) }),
  z.object({
    ...base,
    kind: z.literal("time"),
    time: z.object({ field: z.string(), value: z.string() }),
  }),
  z.object({ ...base, kind: z.enum(["quote", "name", "order", "link", "log", "exhibit"]) }),
]);

/** One claim of a roast with its proof, as the receipts have it. */
export type Claim = z.infer<typeof claim>;

/**
 * The claims in a file of receipts, by its path from the root. Undefined where the file is not what
 * roast-bot writes; the page then links the file and makes nothing of it.
 */
export async function claimsIn(receipts: string): Promise<readonly Claim[] | undefined> {
  const text = await readFile(join(folder, receipts), "utf8");
  try {
    return z.object({ claims: z.array(claim) }).safeParse(JSON.parse(text)).data?.claims;
  } catch {
    return undefined;
  }
}
