import type { UnreadableEntry } from "../dev-log/dev-log-entry.ts";
import { plainText } from "./terminal.ts";

/** `path:line:column: message`, safe to print. */
export function describeUnreadable({ path, line, column, message }: UnreadableEntry): string {
  return plainText(`${path}:${line}:${column}: cannot be read: ${message}`);
}
