import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findAddedLines, findDeletedLines, type BlamedLine } from "../../reading/blamed-lines.ts";
import { address } from "../../log/is-plain.ts";
import { provePlaces, findNetHits, tellPlaces } from "../../hits.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "new-todos",
  title: "New to-dos",
  about: "words",
  meaning: "There are more to-dos than before, or a new FIXME or HACK.",
  leavesAlone: "to-dos with a link or a number, or that say when; moved ones",
  theme: "todos",
  severity: { least: 2, most: 5, by: "marks" },
  figures: { marks: "occurrence" },
  terms: ["marker", "text?"],
  slight: true,
  toldLast: true,
} as const;

export function detect(change: Change): Finding | undefined {
  const added = findAddedLines(change, "source");
  // A remark may go on below, and say there where it is kept.
  const readOn = ({ path, number, comment }: BlamedLine) => {
    const below = added.find((line) => line.path === path && line.number === number + 1);
    const goesOn = below?.code.trim() === "" && below.comment.trim() !== "";
    return goesOn ? `${comment} ${below.comment}` : comment;
  };
  const match = (line: BlamedLine, comment = readOn(line)) =>
    isKept(comment) ? undefined : mark(line);
  const hits = findNetHits(change, {
    role: "source",
    match: (line) => match(line),
    matchBefore: (line) => match(line, line.comment),
    reasonsCount: false,
  });
  const grave = hits.find(({ key }) => key === "FIXME" || key === "HACK");
  const first = grave ?? hits[0];
  if (!first || (hits.length < 2 && !grave)) return undefined;
  // What was put off in other words, as in the message of an exception, was put off before.
  if (countMarkers(added) <= countMarkers(findDeletedLines(change, "source"))) return undefined;
  const ordered = [first, ...hits.filter((hit) => hit !== first)];
  const text = first.line.comment
    .slice(first.line.comment.indexOf(first.key) + first.key.length)
    // Whose it is, or of which kind, may stand in brackets.
    .replace(/^\s*(?:\([^()]*\))?[\s:(-]*/, "");
  const isWhole = text !== "" && (/[.?!]$/.test(text) || readOn(first.line) === first.line.comment);
  return {
    severity: scaleSeverity(meta.severity, {
      value: hits.length + (grave ? 1 : 0),
      mild: 2,
      severe: 12,
    }),
    summary: `New to-dos in comments: ${tellPlaces(hits)}, first a \`${first.key}\` in \`${first.line.path}\`.`,
    ...provePlaces(ordered, { id: "marks", unit: "occurrence", label: "to-dos added" }),
    terms: { marker: first.key, ...(isWhole && !address.test(text) && { text }) },
  };
}

function countMarkers(lines: readonly BlamedLine[]): number {
  return lines.filter(({ text }) => /\b(?:TODO|FIXME|HACK|XXX)\b/.test(text)).length;
}

/** A to-do that says where it is kept is a plan. */
function isKept(comment: string): boolean {
  return /#\d+|https?:|\b[A-Z]{2,}-\d+\b/.test(comment);
}

/** The word inside a sentence is a word. */
function mark({ comment }: BlamedLine): string | undefined {
  if (tellsWhen.test(comment)) return undefined;
  const [, marker, text = ""] =
    /^[\s*!/#-]*(TODO|FIXME|HACK|XXX)\b(?!s?\s*(?:list|comment|marker|item|app|tag)s?\b)\W*(.*)/.exec(
      comment,
    ) ?? [];
  return marker === "XXX" && !asksForWork.test(text) ? undefined : marker;
}

/** What waits for something has a date, though no day. */
const tellsWhen =
  /\b(?:when|once|until|after|before|as soon as|(?:in|on|with) (?:[\w-]+ )?[\w+.-]*\d(?!\.?\w|[ -]\w+s\b))/i;

/** `XXX` is also how people mark a warning, or a place in a pattern; only a question or an order is left to do. */
const asksForWork =
  /\?\s*$|^(?:we |this |that |it )?(?:should|must|needs?|have to|don't|do not|please|add|allow|avoid|change|check|clean|drop|ensure|figure|find|finish|fix|get rid|handle|implement|improve|make|merge|move|refactor|remove|rename|replace|revisit|rewrite|simplify|split|support|test|try|use)\b/i;
