import { roastMarkSchema } from "@mea-culpa/formats";
import type { z } from "astro/zod";

/** What pages say of a roast; the rest of its mark is for `roast-bot verify`. */
const shownMark = roastMarkSchema.pick({ slot: true, evidence: true, receipts: true });

/** What roast-bot says in an entry's front matter of the roast that it is; paths from the root. */
export type RoastMark = z.infer<typeof shownMark>;

/** One folder for each slot, so that a mark can lead nowhere but to the record. */
const recordPath = /^data\/roast_bot\/[\w-][\w.-]*\/(?:evidence|receipts)\.json$/;

/** The mark of a roast; undefined where there is none or it is not one that roast-bot writes. */
export function parseRoastMark(value: unknown): RoastMark | undefined {
  const { data } = shownMark.safeParse(value);
  if (data === undefined) return undefined;
  return [data.evidence, data.receipts].every((path) => recordPath.test(path)) ? data : undefined;
}
