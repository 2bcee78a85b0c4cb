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
    const start = cite.text === "" ? -1 : findWhole(cite.text, text, searchFrom.get(key) ?? 0);
    if (start === -1) return { cite };
    const end = start + cite.text.length;
    // The same text cited again means its next occurrence, or the same one when there is no other.
    if (text.includes(cite.text, end)) searchFrom.set(key, end);
    const range = withMarks({ start, end }, text);
    return { cite, range: cite.kind === "order" ? withOrder(range, text) : range };
  });
}

/** Where a cited text stands by itself, else where it stands as a part: “40” is not the start of “400”. */
function findWhole(cited: string, text: string, from: number): number {
  const first = text.indexOf(cited, from);
  for (let at = first; at !== -1; at = text.indexOf(cited, at + 1)) {
    if (!isJoined(text, at) && !isJoined(text, at + cited.length)) return at;
  }
  return first;
}

/** Whether a word or a number goes on across this place. */
function isJoined(text: string, at: number): boolean {
  return (
    /[\p{L}\p{N}],?$/u.test(text.slice(Math.max(0, at - 3), at)) &&
    /^,?[\p{L}\p{N}]/u.test(text.slice(at, at + 3))
  );
}

/** “Nineteen minutes” of what came “nineteen minutes later”: the word of order belongs to the distance. */
function withOrder({ start, end }: Range, text: string): Range {
  const [behind = ""] = /^ (?:later|earlier|after|before)\b/.exec(text.slice(end)) ?? [];
  return { start, end: end + behind.length };
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
