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
  const read = receiptsSchema.safeParse(leaveOutWordLists(value));
  if (read.success) return read.data;
  throw new ReceiptsError(`These are no receipts:\n${z.prettifyError(read.error)}`);
}

/**
 * Receipts of the first format without what lists of words were to prove there, cites and claims of
 * the kind `charge`: the lists are gone, and what such a cite covered is told as unheard.
 */
function leaveOutWordLists(value: unknown): unknown {
  if (!isRecord(value) || value["schema"] !== "mea-culpa/receipts/1") return value;
  const leaveOut = (part: unknown): unknown => {
    if (Array.isArray(part)) {
      return part.filter((each) => !(isRecord(each) && each["kind"] === "charge")).map(leaveOut);
    }
    if (!isRecord(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, leaveOut(each)]));
  };
  return leaveOut(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The one text of receipts as they are published: two spaces of indentation, a newline at the end. */
export function receiptsText(receipts: Receipts): string {
  return `${JSON.stringify(receipts, null, 2)}\n`;
}
