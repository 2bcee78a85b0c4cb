import { remembered, scanMarks } from "./scan-marks.ts";

/** A stretch of text as offsets, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether one range lies within another. */
export function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * Splits a text into its sentences, outside of quotes and code: behind a full stop, question or
 * exclamation mark that is followed by a space and anything but a small letter. A text of one
 * sentence gives one range. The split is the same for a drafted sentence and for a published
 * paragraph, so that both are judged alike.
 */
export const splitSentences: (text: string) => readonly Range[] = remembered(sentencesIn);

function sentencesIn(text: string): readonly Range[] {
  const masked = scanMarks(text)
    .map(({ kind, start, end }) =>
      kind === "plain" ? text.slice(start, end) : mask(text.slice(start, end)),
    )
    .join("");
  const ranges: Range[] = [];
  let start = 0;
  for (const match of masked.matchAll(/[.?!…][”’)*`]*\s+(?=[^\p{Ll}\s])/gu)) {
    const end = match.index + match[0].length;
    ranges.push({ start, end });
    start = end;
  }
  if (start < text.length) ranges.push({ start, end: text.length });
  return ranges;
}

/** As long as the stretch, without anything that ends a sentence, but for what its last word ends. */
function mask(stretch: string): string {
  const last = stretch.at(-1) ?? "";
  const before = stretch.at(-2) ?? "";
  if ((last === "”" && /[.?!…]/.test(before)) || (last === "`" && before === ".")) {
    return `${"X".repeat(stretch.length - 2)}${before}${last}`;
  }
  return "X".repeat(stretch.length);
}
