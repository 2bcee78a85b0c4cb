import { findSecrets, redactedMark } from "./find-secrets.ts";

/** Hides every secret in a text behind `[redacted]`. Lines keep their number; nothing else changes. */
export function redactSecrets(text: string): string {
  const found = findSecrets(text);
  if (found.length === 0) return text;
  const lines = text.split("\n");
  const byLine = Map.groupBy(found, ({ line }) => line);
  for (const [number, secrets] of byLine) {
    const line = lines[number - 1] ?? "";
    let redacted = "";
    let done = 0;
    for (const { column, length } of secrets) {
      const start = column - 1;
      // Two patterns may have seen the same secret, or one may have seen more of it.
      if (start >= done) redacted += line.slice(done, start) + redactedMark;
      done = Math.max(done, start + length);
    }
    lines[number - 1] = redacted + line.slice(done);
  }
  return lines.join("\n");
}
