import { z } from "astro/zod";

/** One folder for each slot, so that a mark can lead nowhere but to the record. */
const recordPath = z.string().regex(/^data\/roast_bot\/[\w-][\w.-]*\/(?:evidence|receipts)\.json$/);

const roastMark = z.object({
  slot: z.number().int().positive().optional(),
  evidence: recordPath,
  receipts: recordPath,
});

/** What roast-bot says in an entry's front matter of the roast that it is; paths from the root. */
export type RoastMark = z.infer<typeof roastMark>;

/** The mark of a roast; undefined where there is none or it is not one that roast-bot writes. */
export function parseRoastMark(value: unknown): RoastMark | undefined {
  return roastMark.safeParse(value).data;
}
