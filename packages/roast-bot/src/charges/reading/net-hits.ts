import type { Change } from "../../change/change.ts";
import { addedLines, deletedLines, type BlamedLine, type BlamedRole } from "./blamed-lines.ts";

/** An added line that matched, and what it matched as. */
export interface Hit {
  readonly line: BlamedLine;
  readonly key: string;
}

/**
 * The added lines that match, less as many as the change deleted with the same key. A line that was
 * reformatted, reworded or moved with an edit is deleted once and added once, and cancels out.
 */
export function netHits(
  change: Change,
  options: {
    readonly role: BlamedRole;
    readonly match: (line: BlamedLine) => string | undefined;
  },
): readonly Hit[] {
  const spent = new Map<string, number>();
  for (const line of deletedLines(change, options.role)) {
    const key = options.match(line);
    if (key !== undefined) spent.set(key, (spent.get(key) ?? 0) + 1);
  }
  return addedLines(change, options.role).flatMap((line) => {
    const key = options.match(line);
    if (key === undefined) return [];
    const left = spent.get(key) ?? 0;
    spent.set(key, left - 1);
    return left > 0 ? [] : [{ line, key }];
  });
}
