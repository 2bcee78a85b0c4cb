import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { measureIndent, readChange, type ReadLine } from "../../reading/read-change.ts";
import { countFigure, linesAfter } from "../../requests.ts";
import { tellPlaces } from "../../hits.ts";

export { words } from "./words.ts";

export const meta = {
  code: "raised-again",
  title: "Caught, and thrown again",
  about: "code",
  meaning: "A new handler does nothing with the error that it catches but raise it again.",
  leavesAlone:
    "one of several handlers, which lets past what a wider one would take; a comment; an error that is wrapped, logged or counted first; tests",
  theme: "raised-again",
  severity: 4,
  figures: { places: "occurrence" },
  terms: ["handler", "again"],
} as const;

export function detect(change: Change): Finding | undefined {
  const found = readChange(change).flatMap(({ file, role, hunks }) =>
    role === "source"
      ? hunks.flatMap(({ after }) => findHandlers(after).map((each) => ({ ...each, ...file })))
      : [],
  );
  const [first] = found;
  if (first === undefined) return undefined;
  const proof = found.map(({ path, handler, again }) =>
    linesAfter(path, { from: handler.number, to: again.number }),
  );
  return {
    severity: meta.severity,
    summary: `A handler does nothing but raise again what it caught, in ${tellPlaces(found)}, first in \`${first.path}\`.`,
    proof,
    figures: [
      countFigure(
        { id: "places", unit: "occurrence", label: "handlers that only raise again" },
        proof,
      ),
    ],
    terms: { handler: first.handler.text.trim(), again: first.again.text.trim() },
  };
}

interface Handler {
  readonly handler: ReadLine;
  readonly again: ReadLine;
}

/** Handlers that came whole with the change, and are the only one of their block. */
function findHandlers(lines: readonly ReadLine[]): readonly Handler[] {
  return lines.flatMap((handler, at): readonly Handler[] => {
    const name = readCaught(handler.code);
    const [again, end] = lines.slice(at + 1);
    if (name === undefined || again === undefined || end === undefined) return [];
    if (![handler, again].every(isNew) || !raisesAgain(again.code, name)) return [];
    const isWhole = measureIndent(end) <= measureIndent(handler) && end.code.trim() !== "";
    return isWhole && isAlone(lines, at) ? [{ handler, again }] : [];
  });
}

function isNew({ changed, excused, comment, reason }: ReadLine): boolean {
  return changed && !excused && comment === "" && reason === undefined;
}

/** What a handler calls what it caught; empty where it gives it no name. */
function readCaught(code: string): string | undefined {
  const found =
    /^\s*except\b[^:]*?(?:\bas\s+(\w+))?\s*:\s*$/.exec(code) ??
    /^\s*(?:\}\s*)?catch\s*(?:\((?:[^()]*\W)?(\w+)\s*(?::[^()]*)?\)\s*)?\{\s*$/.exec(code) ??
    /^\s*rescue\b[^=]*?(?:=>\s*(\w+))?\s*$/.exec(code);
  return found === null ? undefined : (found[1] ?? "");
}

function raisesAgain(code: string, name: string): boolean {
  const [, again] = /^\s*(?:raise|throw)\b\s*\$?(\w*)\s*;?\s*$/.exec(code) ?? [];
  return again !== undefined && (again === "" || again === name);
}

/** Whether no other handler, and no `else` or `finally`, stands at the same block. */
function isAlone(lines: readonly ReadLine[], at: number): boolean {
  const own = lines[at];
  if (own === undefined) return false;
  const indent = measureIndent(own);
  const isBeside = (line: ReadLine) => line.code.trim() !== "" && measureIndent(line) <= indent;
  const before = lines.slice(0, at).findLast(isBeside);
  const after = lines
    .slice(at + 2)
    .filter(isBeside)
    .slice(0, 2);
  if (before === undefined || !/^(?:\}\s*)?(?:try|begin|do|def|fun)\b/.test(before.code.trim()))
    return false;
  return !after.some(({ code }, index) =>
    // A brace closes this handler; behind it the next one may begin.
    index === 0 || after[0]?.code.trim() === "}"
      ? /^(?:\}\s*)?(?:catch|except|rescue|finally|ensure|else)\b/.test(code.trim())
      : false,
  );
}
