import type { Finding } from "../case/charge.ts";
import type { Change } from "../change/change.ts";
import { findAddedLines, findDeletedLines, type BlamedLine } from "./reading/blamed-lines.ts";
import type { BlamedRole } from "./reading/read-change.ts";
import { countFigure, linesAfter, type FigureName } from "./requests.ts";

/** An added line that matched, and what it matched as. */
export interface Hit {
  readonly line: BlamedLine;
  readonly key: string;
}

/**
 * The added lines that match, less as many as the change deleted with the same key. A line that was
 * reformatted, reworded or moved with an edit is deleted once and added once, and cancels out. A line
 * whose reason is given on the spot is no hit, unless reasons don't count.
 */
export function findNetHits(
  change: Change,
  {
    role,
    match,
    matchBefore = match,
    readKind = (key) => key,
    reasonsCount = true,
  }: {
    readonly role: BlamedRole;
    readonly match: (line: BlamedLine) => string | undefined;
    /** As what a deleted line counts, if more of them did the same before. */
    readonly matchBefore?: (line: BlamedLine) => string | undefined;
    /** What keys cancel one another out; each by itself if absent. */
    readonly readKind?: (key: string) => string;
    readonly reasonsCount?: boolean;
  },
): readonly Hit[] {
  const spent = new Map<string, number>();
  for (const line of findDeletedLines(change, role)) {
    const key = matchBefore(line);
    const kind = key === undefined ? undefined : readKind(key);
    if (kind !== undefined) spent.set(kind, (spent.get(kind) ?? 0) + 1);
  }
  return findAddedLines(change, role).flatMap((line) => {
    const key = match(line);
    if (key === undefined) return [];
    const kind = readKind(key);
    const left = spent.get(kind) ?? 0;
    spent.set(kind, left - 1);
    return left > 0 || (reasonsCount && line.reason !== undefined) ? [] : [{ line, key }];
  });
}

/** Matching lines as proof, each line once, and the figure that counts them. */
export function provePlaces(
  hits: readonly Hit[],
  figure: FigureName,
): Pick<Finding, "proof" | "figures"> {
  const proof = hits.map(({ line }) => linesAfter(line.path, { from: line.number }));
  return { proof, figures: [countFigure(figure, proof)] };
}

/** “one place” or “5 places”, for summaries. */
export function tellPlaces({ length }: readonly unknown[]): string {
  return length === 1 ? "one place" : `${length} places`;
}
