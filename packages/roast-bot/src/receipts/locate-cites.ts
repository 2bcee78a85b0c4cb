import type { Cite, Sentence } from "@mea-culpa/formats";
import { scanMarks } from "./tokens/scan-marks.ts";
import type { Range } from "./tokens/split-sentences.ts";

/** A cite with its place in the sentence; no place when its text does not stand there. */
export interface LocatedCite {
  readonly cite: Cite;
  readonly range?: Range;
}

/** Finds each cite's stretch; equal texts are used from left to right. */
export function locateCites({ text, cites }: Sentence): readonly LocatedCite[] {
  const searchFrom = new Map<string, number>();
  // What a licensed line compares, its author has said beside the finding.
  const isLicensed = cites.some(({ kind }) => kind === "licensed");
  const quotes = scanMarks(text).filter(({ kind }) => kind === "quote");
  return cites.map((cite) => {
    const key = `${cite.kind}\n${cite.text}`;
    // A name that is quoted as well is cited where it stands by itself.
    const apart = cite.kind === "name" ? quotes : [];
    const from = searchFrom.get(key) ?? 0;
    const start = cite.text === "" ? -1 : findWhole(cite.text, { text, from, apart });
    if (start === -1) return { cite };
    const end = start + cite.text.length;
    // The same text cited again means its next occurrence, or the same one when there is no other.
    if (text.includes(cite.text, end)) searchFrom.set(key, end);
    const range = withMarks({ start, end }, text);
    return { cite, range: isLicensed ? range : withBeside(range, cite, text) };
  });
}

/** Where a cited text stands by itself, else where it stands as a part: “40” is not the start of “400”. */
function findWhole(
  cited: string,
  {
    text,
    from,
    apart,
  }: { readonly text: string; readonly from: number; readonly apart: readonly Range[] },
): number {
  const first = text.indexOf(cited, from);
  for (let at = first; at !== -1; at = text.indexOf(cited, at + 1)) {
    const end = at + cited.length;
    const isInside = apart.some((range) => range.start < at && end < range.end);
    if (!isInside && !isJoined(text, at) && !isJoined(text, end)) return at;
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

/**
 * What stands beside a number and belongs to it: “24 hours later”, “after 24 hours”, “634 lines
 * longer”, “no pull requests were merged”. Of two exhibits whose order is cited it may say as well
 * which came “before” which.
 */
function withBeside({ start, end }: Range, { kind }: Cite, text: string): Range {
  const [behind = ""] = besides.get(kind)?.exec(text.slice(end)) ?? [];
  const [ahead = ""] = (kind === "figure" && /\bafter $/i.exec(text.slice(0, start))) || [];
  return { start: start - ahead.length, end: end + behind.length };
}

const besides: ReadonlyMap<Cite["kind"], RegExp> = new Map([
  ["order", /^ (?:later|earlier|after|before)\b/],
  [
    "figure",
    /^ (?:(?:over|above|under|below)(?= (?:the|its|an?)\b)|too [a-z]+|later|before(?= the merge\b)|after(?= (?:that|this|(?:the|its) (?:first|only) commit|it was written)\b| the commit[,.])|longer|shorter|bigger|smaller|larger|more|fewer|less|(?:is|are|was|were|has been|have been) [a-z]+ed)\b/,
  ],
]);

/** What is cited without the marks around it is cited with them. */
function withMarks({ start, end }: Range, text: string): Range {
  const isMarked = marks.some(([open, close]) => text[start - 1] === open && text[end] === close);
  return isMarked ? { start: start - 1, end: end + 1 } : { start, end };
}

const marks = [
  ["“", "”"],
  ["`", "`"],
] as const;
