import { z } from "zod";

/** What an entry says of the roast that it is: the `roast_bot` block of its front matter. */
export interface RoastMark {
  /** The number of the broken slot; absent when a roast was asked for without a promise. */
  readonly slot?: number;
  /** The subject's id: `mara/lighthouse#212`. */
  readonly subject: string;
  /** The name of the writer: `house`, `anthropic:MODEL`. */
  readonly writer: string;
  /** The path of the evidence pack, relative to the dev log's root, and its SHA-256. */
  readonly evidence: string;
  readonly evidence_sha256: string;
  /** The path of the receipts, relative to the dev log's root. */
  readonly receipts: string;
  /** The seal of the body (see `sealOf`). */
  readonly body_sha256: string;
}

/** The front matter of a roast's entry, whatever the generator. */
export interface EntryFrontMatter {
  readonly title: string;
  readonly description: string;
  /** When it is published: ISO 8601. */
  readonly date: string;
  readonly author: string;
  readonly tags: readonly string[];
  readonly roast_bot: RoastMark;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 in lower-case hex");

/** Reads the parts of a front matter that a verification needs; other keys are the site's own. */
export const entryFrontMatterSchema: z.ZodType<
  Pick<EntryFrontMatter, "title" | "description" | "roast_bot">
> = z.object({
  title: z.string(),
  description: z.string(),
  roast_bot: z.object({
    slot: z.number().int().positive().exactOptional(),
    subject: z.string(),
    writer: z.string(),
    evidence: z.string(),
    evidence_sha256: hash,
    receipts: z.string(),
    body_sha256: hash,
  }),
});
