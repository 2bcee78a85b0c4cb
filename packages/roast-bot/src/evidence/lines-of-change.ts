import type { ExhibitRequest } from "../case/charge.ts";
import type { Change, DiffLine, Hunk } from "../change/change.ts";

/**
 * The text of the lines that a request names, without diff marks, joined by newlines; `undefined`
 * unless every one of them stands in the change's hunks.
 */
export function linesOfChange(
  change: Change,
  request: Extract<ExhibitRequest, { readonly kind: "lines" }>,
): string | undefined {
  const { side, from, to } = request;
  if (from < 1 || to < from || to - from > longestQuote) return undefined;
  const byNumber = new Map<number, string>();
  for (const line of findHunks(change, request).flatMap((hunk) => hunk.lines)) {
    const number = numberOn(side, line);
    if (number !== undefined && number >= from && number <= to) byNumber.set(number, line.text);
  }
  const texts: string[] = [];
  for (let number = from; number <= to; number += 1) {
    const text = byNumber.get(number);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return texts.join("\n");
}

/** More than anybody quotes; long enough for a function that is too long to be quoted. */
const longestQuote = 2_000;

function findHunks(
  change: Change,
  request: { readonly path: string; readonly commit?: number },
): readonly Hunk[] {
  const files =
    request.commit === undefined
      ? change.files
      : (change.commits.find(({ position }) => position === request.commit)?.diff ?? []);
  return files.find(({ path }) => path === request.path)?.hunks ?? [];
}

/** A line's number on a side; `undefined` where that side does not have it. */
export function numberOn(side: "before" | "after", line: DiffLine): number | undefined {
  switch (line.kind) {
    case "context":
      return side === "before" ? line.before : line.after;
    case "added":
      return side === "after" ? line.after : undefined;
    case "deleted":
      return side === "before" ? line.before : undefined;
  }
}
