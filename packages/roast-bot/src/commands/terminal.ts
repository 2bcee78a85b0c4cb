import type { CommandIo } from "./command-io.ts";

/** The few colours that reports use; each text reads the same without them. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly mild: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** Colour on a terminal, unless `NO_COLOR` is set to anything (https://no-color.org). */
export function paintFor(io: Pick<CommandIo, "isTTY" | "env">): Paint {
  const coloured = io.isTTY && (io.env.NO_COLOR ?? "") === "" && io.env.TERM !== "dumb";
  const paint =
    (code: number) =>
    (text: string): string =>
      coloured ? `\u001b[${code}m${text}\u001b[0m` : text;
  return { good: paint(32), bad: paint(31), mild: paint(33), faint: paint(2) };
}

/**
 * A text as it may be shown on a terminal: control characters, escape sequences, and marks that
 * turn the direction of writing become `�`, so that no entry can draw on the reader's screen.
 * With `lines`, line feeds stay.
 */
export function plainText(text: string, options: { lines?: boolean } = {}): string {
  const hostile = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
  return text
    .replaceAll("\r\n", "\n")
    .replaceAll("\t", " ")
    .replaceAll(hostile, (mark) => (options.lines === true && mark === "\n" ? mark : "\ufffd"));
}
