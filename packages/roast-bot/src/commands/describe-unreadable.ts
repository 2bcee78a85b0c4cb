import type { UnreadableEntry } from "../dev-log/dev-log-entry.ts";
import type { JudgedSlot } from "../dev-log/judge-slots.ts";
import { plainText } from "./terminal.ts";

/** `path:line:column: message`, safe to print. */
export function describeUnreadable({ path, line, column, message }: UnreadableEntry): string {
  return plainText(`${path}:${line}:${column}: cannot be read: ${message}`);
}

/** What of a broken slot can't be judged, each in a line that is safe to print. */
export function describeDoubts({ slot, doubts }: JudgedSlot): readonly string[] {
  return doubts.map((doubt) =>
    plainText(`slot ${slot.number}: ${doubt}. Until then it is not roasted.`),
  );
}
