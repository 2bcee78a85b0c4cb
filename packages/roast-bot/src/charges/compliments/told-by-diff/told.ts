import { basename } from "node:path/posix";
import type { ExhibitRequest, FigureRequest } from "../../../case/charge.ts";

/** What is told of a diff: its terms, and what proves them. */
export interface Told {
  readonly terms: Readonly<Record<string, string>>;
  readonly proof: readonly ExhibitRequest[];
  readonly figures?: readonly FigureRequest[];
}

/**
 * A path as it is read: of a long one the name of its file, and not an end that could be taken for all of it;
 * whole, where another file of the change has that name.
 */
export function shortPath(path: string, files: readonly { readonly path: string }[]): string {
  const name = basename(path);
  const isOwn = files.every((each) => each.path === path || basename(each.path) !== name);
  return path.length > 60 && isOwn ? name : path;
}
