import type { ExhibitRequest, FigureRequest } from "../../../case/charge.ts";

/** What is told of a diff: its terms, and what proves them. */
export interface Told {
  readonly terms: Readonly<Record<string, string>>;
  readonly proof: readonly ExhibitRequest[];
  readonly figures?: readonly FigureRequest[];
}

/** A path as it is read: of a long one its end. */
export function shortPath(path: string): string {
  return path.length <= 50 ? path : path.split("/").slice(-2).join("/");
}
