import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { readNotes } from "../../log/read-notes.ts";
import { measureIndent, readChange, type ReadLine } from "../../reading/read-change.ts";
import { countFigure, linesAfter, linesBefore } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "widened-errors",
  title: "A handler widened to every error",
  about: "code",
  meaning: "A handler that caught one kind of error now catches all of them.",
  leavesAlone:
    "narrowing; re-raising; new handlers; handlers that stand elsewhere; changes that say they are about errors",
  theme: "swallowed",
  severity: 5,
  figures: { places: "occurrence" },
  terms: ["before", "after"],
} as const;

export function detect(change: Change): Finding | undefined {
  if (aboutErrors.test(readNotes(change))) return undefined;
  const found = widened(change);
  const [first] = found;
  if (!first) return undefined;
  const after = found.map(({ path, wide }) => linesAfter(path, { from: wide.number }));
  const before = linesBefore(first.path, { from: first.narrow.number });
  return {
    severity: meta.severity,
    summary: `In \`${first.path}\`, \`${first.narrow.text.trim()}\` became \`${first.wide.text.trim()}\`.`,
    proof: [...after, before],
    figures: [
      countFigure(
        { id: "places", unit: "occurrence", label: "handlers widened to every error" },
        after,
      ),
    ],
    terms: { before: first.narrow.text.trim(), after: first.wide.text.trim() },
  };
}

/** To catch more may be what it is for. */
const aboutErrors =
  /\b(?:\w*(?:errors?|exceptions?)|catch\w*|rais(?:e|es|ed|ing)|throw\w*|crash\w*|fail\w*|robust\w*)\b/i;

interface Widening {
  path: string;
  narrow: ReadLine;
  wide: ReadLine;
}

/** Handlers paired in their order: the nth one deleted in a hunk against the nth one added. */
function widened(change: Change): readonly Widening[] {
  return readChange(change).flatMap(({ file, role, hunks }) => {
    if (role !== "source") return [];
    return hunks.flatMap(({ before, after }) => {
      const [narrow, wide] = [before.filter(isOwn), after.filter(isOwn)];
      if (narrow.length !== wide.length) return [];
      return narrow.flatMap((old, index) => {
        const now = wide[index];
        if (
          !now ||
          now.excused ||
          now.comment !== "" ||
          now.reason !== undefined ||
          !isWide(now.code) ||
          isWide(old.code) ||
          measureIndent(now) !== measureIndent(old) ||
          countKept(before, old) !== countKept(after, now)
        )
          return [];
        const body = after.slice(after.indexOf(now), after.indexOf(now) + 6);
        const tells = body.some(
          ({ code, comment }) => comment !== "" || /\b(raise|throw|exit|abort)\b/.test(code),
        );
        return tells ? [] : [{ path: file.path, narrow: old, wide: now }];
      });
    });
  });
}

/** How many lines that did not change stand above one in its hunk: where it stands on both sides. */
function countKept(lines: readonly ReadLine[], { number }: ReadLine): number {
  return lines.filter((line) => !line.changed && line.number < number).length;
}

/** A changed line that starts a handler. */
function isOwn(line: ReadLine): boolean {
  return line.changed && handler.test(line.code);
}

const handler = /^\s*(except\b.*:|(?:\}\s*)?catch\s*\(.*\)\s*\{?|rescue\b.*)/;

function isWide(code: string): boolean {
  return /^\s*except\s*(\(?(Base)?Exception\)?(\s+as\s+\w+)?)?\s*:|catch\s*\(\s*(final\s+)?(Exception|Throwable)\s+\w+\s*\)|^\s*rescue\s*(Exception|StandardError)?(\s*=>\s*\w+)?\s*$/.test(
    code,
  );
}
