import type { ExhibitRequest, FigureRequest } from "../../../case/charge.ts";

/** What is told of a diff: its terms, and what proves them. */
export interface Told {
  readonly terms: Readonly<Record<string, string>>;
  readonly proof: readonly ExhibitRequest[];
  readonly figures?: readonly FigureRequest[];
}

/** A path as it is read: of a long one the name of its file, and not an end that could be taken for all of it. */
export function shortPath(path: string): string {
  return path.length <= 60 ? path : path.slice(path.lastIndexOf("/") + 1);
}
