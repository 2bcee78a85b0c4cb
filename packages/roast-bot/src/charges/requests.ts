import type { ExhibitRequest, FigureOperand, FigureRequest } from "../case/charge.ts";

/** The most lines that are quoted at once; a reader's eye gives up after these. */
export const longestQuote = 8;

/** The pull request itself, as an exhibit. */
export const pullRequest: ExhibitRequest = { kind: "pull-request" };

/** A commit by its position. */
export function commitAt({ position }: { readonly position: number }): ExhibitRequest {
  return { kind: "commit", position };
}

/** A file by its path. */
export function fileAt({ path }: { readonly path: string }): ExhibitRequest {
  return { kind: "file", path };
}

/** Lines as they stand after the change. */
export function linesAfter(path: string, lines: { from: number; to?: number }): ExhibitRequest {
  return { kind: "lines", path, side: "after", from: lines.from, to: lines.to ?? lines.from };
}

/** Lines as they stood before the change. */
export function linesBefore(path: string, lines: { from: number; to?: number }): ExhibitRequest {
  return { kind: "lines", path, side: "before", from: lines.from, to: lines.to ?? lines.from };
}

/** Exhibits as operands, each with the same field or none. */
export function operands(
  exhibits: readonly ExhibitRequest[],
  field?: string,
): readonly FigureOperand[] {
  return exhibits.map((exhibit) => ({ exhibit, ...(field !== undefined && { field }) }));
}

/** The number in one field of one exhibit. */
export function fieldFigure(
  what: Pick<FigureRequest, "id" | "unit" | "label">,
  source: { readonly exhibit: ExhibitRequest; readonly field: string },
): FigureRequest {
  return { ...what, op: "field", of: [source] };
}

/** How many exhibits there are. */
export function countFigure(
  what: Pick<FigureRequest, "id" | "unit" | "label">,
  exhibits: readonly ExhibitRequest[],
): FigureRequest {
  return { ...what, op: "count", of: operands(exhibits) };
}

/** The sum of one field over exhibits. */
export function sumFigure(
  what: Pick<FigureRequest, "id" | "unit" | "label">,
  over: { readonly exhibits: readonly ExhibitRequest[]; readonly field: string },
): FigureRequest {
  return { ...what, op: "sum", of: operands(over.exhibits, over.field) };
}

/**
 * The length of a stretch too long to quote, from its first and its last line alone: the
 * difference of their numbers and the first line itself.
 */
export function stretchFigures(
  what: Pick<FigureRequest, "id" | "label">,
  ends: { readonly first: ExhibitRequest; readonly last: ExhibitRequest },
): readonly FigureRequest[] {
  return [
    countFigure({ id: `${what.id}-first`, unit: "line", label: "first line" }, [ends.first]),
    {
      id: `${what.id}-below`,
      unit: "line",
      label: "lines below the first",
      op: "difference",
      of: [
        { exhibit: ends.last, field: "from" },
        { exhibit: ends.first, field: "from" },
      ],
    },
    {
      id: what.id,
      unit: "line",
      label: what.label,
      op: "sum",
      of: [{ figure: `${what.id}-below` }, { figure: `${what.id}-first` }],
    },
  ];
}
