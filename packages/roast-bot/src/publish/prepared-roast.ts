import type { PublishedFile } from "./published-file.ts";

/** A finished roast on its way into a commit. */
export interface PreparedRoast {
  /** The promise's id. */
  readonly promise: string;
  readonly slot: number;
  readonly title: string;
  /** The name of the writer: `house`, `anthropic:MODEL`. */
  readonly writer: string;
  /** The id of the evidence pack's subject. */
  readonly subject: string;
  readonly entry: PublishedFile;
  readonly evidence: PublishedFile;
  readonly receipts: PublishedFile;
}
