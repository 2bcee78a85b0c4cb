import type { UnreadableEntry } from "../dev-log/dev-log-entry.ts";
import type { CommandIo } from "./command-io.ts";
import { plainText } from "./plain-text.ts";

/** Tells on standard error which entries cannot be read, each with its place. */
export function warnUnreadable(
  unreadable: readonly UnreadableEntry[],
  io: Pick<CommandIo, "stderr">,
): void {
  for (const entry of unreadable) io.stderr(`${describeUnreadable(entry)}\n`);
}

/** `path:line:column: message`, safe to print. */
export function describeUnreadable({ path, line, column, message }: UnreadableEntry): string {
  return plainText(`${path}:${line}:${column}: cannot be read: ${message}`);
}
