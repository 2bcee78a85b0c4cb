import type { Hunk } from "./change.ts";
import { cleanText } from "./clean-text.ts";
import { redactSecrets } from "./redact-secrets.ts";

/**
 * Redacts and cleans the lines of a file's hunks. Each side is one text, so that a key that goes
 * over many lines is seen whole.
 */
export function cleanHunks(hunks: readonly Hunk[]): readonly Hunk[] {
  return hunks.map(({ section, lines }) => {
    const texts = redactSecrets(cleanText(lines.map(({ text }) => withoutReturn(text)).join("\n")));
    const clean = texts.split("\n");
    return {
      section: redactSecrets(cleanText(section)),
      lines: lines.map((line, at) => ({ ...line, text: clean[at] ?? "" })),
    };
  });
}

/** Windows line ends are no part of a line. */
function withoutReturn(text: string): string {
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}
