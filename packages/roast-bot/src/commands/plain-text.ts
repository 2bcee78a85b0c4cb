/**
 * A text as it may be shown on a terminal: control characters, escape sequences, and marks that
 * turn the direction of writing become `�`, so that no entry can draw on the reader's screen.
 * With `lines`, line feeds stay.
 */
export function plainText(text: string, options: { lines?: boolean } = {}): string {
  const hostile = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
  return text
    .replaceAll("\r\n", "\n")
    .replaceAll(hostile, (mark) => (options.lines === true && mark === "\n" ? mark : "\ufffd"));
}
