import { z } from "zod";
import { type Receipts, receiptsSchema } from "@mea-culpa/formats";

/** A text that holds no receipts, and why. */
export class ReceiptsError extends Error {
  override readonly name = "ReceiptsError";
  readonly code = "RECEIPTS_INVALID";
}

/**
 * Reads receipts and checks their shape; whether they prove anything is for a verification to say.
 *
 * @throws {ReceiptsError} when the text is anything else.
 */
export function parseReceipts(text: string): Receipts {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ReceiptsError("These are no receipts: the file is not JSON.", { cause });
  }
  const read = receiptsSchema.safeParse(value);
  if (read.success) return read.data;
  throw new ReceiptsError(`These are no receipts:\n${z.prettifyError(read.error)}`);
}

/** The one text of receipts as they are published: two spaces of indentation, a newline at the end. */
export function receiptsText(receipts: Receipts): string {
  return `${JSON.stringify(receipts, null, 2)}\n`;
}
