import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { findAddedLines, type BlamedLine } from "../../reading/blamed-lines.ts";
import { findLongestCopy } from "./longest-copy.ts";
import { countFigure, linesAfter, longestQuote, stretchFigures } from "../../requests.ts";
import { readNotes } from "../../log/read-notes.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "copied-blocks",
  title: "A block copied inside the change",
  about: "code",
  meaning: "The same block of six or more lines is added twice.",
  leavesAlone:
    "imports, tests, tables, moved blocks, licence headers, what other files begin with; changes that bring code back, or in from elsewhere, and say so",
  theme: "copies",
  slight: { below: 10, of: "lines" },
  severity: { least: 3, most: 7, by: "lines" },
  figures: { copies: "block", lines: "line" },
  terms: ["path", "other?"],
} as const;

const shortest = 6;

export function detect(change: Change, history?: History): Finding | undefined {
  if (broughtIn.test(readNotes(change))) return undefined;
  const added = findAddedLines(change, "source");
  // With a comment that others have, too, it is how such a file begins there.
  const isOwn = (block: readonly BlamedLine[]): boolean =>
    isWorthIt(block) && !block.some(({ text }) => history?.copiedLines.has(text.trim()));
  const copies = findLongestCopy(added, { shortest, isWorthIt: isOwn });
  if (!copies) return undefined;
  const [one, other] = copies;
  const length = one.to - one.from + 1;
  const skipped = countTail(added.filter((line) => isIn(line, one)));
  const quotes = copies.map(({ path, from, to }) => {
    const start = Math.min(from + skipped, to);
    return linesAfter(path, { from: start, to: Math.min(to, start + longestQuote - 1) });
  });
  return {
    severity: scaleSeverity(meta.severity, {
      value: length * (copies.length - 1),
      mild: shortest,
      severe: 80,
    }),
    summary: `The same block of ${length} lines is added ${copies.length} times, first in \`${one.path}\`.`,
    proof: quotes,
    figures: [
      countFigure({ id: "copies", unit: "block", label: "copies of one block" }, quotes),
      ...stretchFigures(
        { id: "lines", label: "lines of the block" },
        {
          first: linesAfter(one.path, { from: one.from }),
          last: linesAfter(one.path, { from: one.to }),
        },
      ),
    ],
    terms: { path: one.path, ...(other.path !== one.path && { other: other.path }) },
  };
}

function isIn(
  { path, number }: BlamedLine,
  stretch: Readonly<{ path: string; from: number; to: number }>,
): boolean {
  return path === stretch.path && number >= stretch.from && number <= stretch.to;
}

/** How many lines of a block are the end of what began above it. */
function countTail(block: readonly BlamedLine[]): number {
  const written = block.filter(({ text }) => text.trim() !== "");
  const least = Math.min(...written.map(({ text }) => text.search(/\S/)));
  const first = written.find(
    ({ text }) =>
      text.search(/\S/) === least &&
      !/^\s*(?:[)\]}]|(?:else|elif|except|catch|finally|end)\b)/.test(text),
  );
  const [start, last] = [block[0], block.at(-1)];
  // Where hardly anything begins in it, it is shown from its first line on.
  return first === undefined ||
    start === undefined ||
    last === undefined ||
    last.number - first.number < 2
    ? 0
    : first.number - start.number;
}

/** What was written before, or elsewhere, is not written twice here. */
const broughtIn =
  /\b(?:restor\w*|revert\w*|undo\w*|re-?add\w*|re-?introduc\w*|(?:br(?:ing|ings|ought|inging)|put(?:s|ting)?|add(?:s|ed|ing)?) (?:\w+ )?back|vendor\w*|(?:back|forward)-?port\w*|ported|porting|(?:direct|straight|first) port|port of|(?:copied|taken|lifted|synced) (?:over )?from)\b|(?:^|: )ports? (?!\d)/im;

/** Whether a block does something: imports, signatures, rows and closing brackets may well repeat. */
function isWorthIt(block: readonly BlamedLine[]): boolean {
  const doing = block.filter(({ code }) => does(code.trim()));
  const different = new Set(doing.map(({ text }) => text.trim()));
  const weight = doing.reduce((sum, { code }) => sum + code.trim().length, 0);
  return different.size >= 5 && weight >= 150 && block.some(({ code }) => decides.test(code));
}

const decides = /\b(if|for|while|return|try|switch|match|raise|throw|await)\b/;
const declares =
  /^(import|from|use|package|export \{|#include|require|@|\*|\/\/|pub use|using|type |interface )/;
const isRow = /^["'\d[{]|^\w+\??:\s|^\w+,?$|^[\])};,\s]*$/;

function does(code: string): boolean {
  if (declares.test(code) || isRow.test(code)) return false;
  return /[=(]/.test(code) || /^(return|raise|throw|yield|break|continue|await)\b/.test(code);
}
