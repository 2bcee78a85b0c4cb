import type { Cite, Sentence } from "@mea-culpa/formats";
import type { Range } from "./tokens/split-sentences.ts";

/** A cite with its place in the sentence; no place when its text does not stand there. */
export interface LocatedCite {
  readonly cite: Cite;
  readonly range?: Range;
}

/** Finds each cite's stretch; equal texts are used from left to right. */
export function locateCites({ text, cites }: Sentence): readonly LocatedCite[] {
  const searchFrom = new Map<string, number>();
  return cites.map((cite) => {
    const key = `${cite.kind}\n${cite.text}`;
    const start = cite.text === "" ? -1 : text.indexOf(cite.text, searchFrom.get(key) ?? 0);
    if (start === -1) return { cite };
    const end = start + cite.text.length;
    // The same text cited again means its next occurrence, or the same one when there is no other.
    if (text.includes(cite.text, end)) searchFrom.set(key, end);
    return { cite, range: withMarks({ start, end }, text) };
  });
}

/** What is cited without the marks around it is cited with them. */
function withMarks({ start, end }: Range, text: string): Range {
  const isMarked = marks.some(([open, close]) => text[start - 1] === open && text[end] === close);
  return isMarked ? { start: start - 1, end: end + 1 } : { start, end };
}

const marks = [
  ["“", "”"],
  ["`", "`"],
] as const;
