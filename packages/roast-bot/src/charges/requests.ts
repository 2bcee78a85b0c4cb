import type { ExhibitRequest, FigureOperand, FigureRequest, Finding } from "../case/charge.ts";
import { chooseSpanUnit } from "../case/span-unit.ts";
import type { Change, ChangeCommit } from "../change/change.ts";
import type { Entry } from "./log/own-commits.ts";

/** What a figure is called; the rest says how it is computed. */
export type FigureName = Pick<FigureRequest, "id" | "unit" | "label">;

/** The most lines that are quoted at once; a reader's eye gives up after these. */
export const longestQuote = 8;

export const pullRequest: ExhibitRequest = { kind: "pull-request" };

export function commitAt({ position }: { readonly position: number }): ExhibitRequest {
  return { kind: "commit", position };
}

/** The same of what the log has of it, which may be a line of a squash's list. */
export function entryAt(entry: Entry): ExhibitRequest {
  return "line" in entry ? { kind: "listed", position: entry.position } : commitAt(entry);
}

export function fileAt({ path }: { readonly path: string }): ExhibitRequest {
  return { kind: "file", path };
}

/** Lines as they stand after the change. */
export function linesAfter(path: string, lines: { from: number; to?: number }): ExhibitRequest {
  return { kind: "lines", path, side: "after", from: lines.from, to: lines.to ?? lines.from };
}

/** A line that a commit added, in that commit's own diff. */
export function lineOfCommit(
  path: string,
  { line, commit }: { readonly line: number; readonly commit: Pick<ChangeCommit, "position"> },
): ExhibitRequest {
  return linesOfCommit(path, { from: line, to: line, commit });
}

/** Lines of a commit that stand side by side in its own diff. */
export function linesOfCommit(
  path: string,
  {
    from,
    to,
    commit: { position },
  }: {
    readonly from: number;
    readonly to: number;
    readonly commit: Pick<ChangeCommit, "position">;
  },
): ExhibitRequest {
  return { kind: "lines", path, side: "after", from, to, commit: position };
}

/** Lines as they stood before the change. */
export function linesBefore(path: string, lines: { from: number; to?: number }): ExhibitRequest {
  return { kind: "lines", path, side: "before", from: lines.from, to: lines.to ?? lines.from };
}

/** Exhibits as operands, each with the same field or none. */
function operands(exhibits: readonly ExhibitRequest[], field?: string): readonly FigureOperand[] {
  return exhibits.map((exhibit) => ({ exhibit, ...(field !== undefined && { field }) }));
}

/** A figure that every pack has: `source.added`, `tests.added`. */
export function basicFigure(what: FigureName, figure: string): FigureRequest {
  return { ...what, op: "sum", of: [{ figure }] };
}

export function fieldFigure(
  what: FigureName,
  source: { readonly exhibit: ExhibitRequest; readonly field: string },
): FigureRequest {
  return { ...what, op: "field", of: [source] };
}

export function countFigure(what: FigureName, exhibits: readonly ExhibitRequest[]): FigureRequest {
  return { ...what, op: "count", of: operands(exhibits) };
}

export function sumFigure(
  what: FigureName,
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

/**
 * The time between two commits, by their authors' clocks, in the unit in which a person would say
 * it. `undefined` where the clocks run backwards or no whole number of a unit comes close.
 */
export function spanFigure(
  id: string,
  span: Readonly<{ label: string } & Record<"from" | "to", CommitTime>>,
): FigureRequest | undefined {
  const moment = (commit: CommitTime): Moment => ({
    exhibit: commitAt(commit),
    field: "authoredAt",
    at: commit.authoredAt,
  });
  return spanBetween(id, { label: span.label, from: moment(span.from), to: moment(span.to) });
}

type CommitTime = Pick<ChangeCommit, "position" | "authoredAt">;

/** A field of an exhibit that holds a moment, and the moment, ISO 8601. */
interface Moment {
  readonly exhibit: ExhibitRequest;
  readonly field: string;
  readonly at: string;
}

/** The same of any two moments that exhibits hold. */
function spanBetween(
  id: string,
  span: Readonly<{ label: string } & Record<"from" | "to", Moment>>,
): FigureRequest | undefined {
  const unit = chooseSpanUnit(Date.parse(span.to.at) - Date.parse(span.from.at));
  if (unit === undefined) return undefined;
  return {
    id,
    unit,
    label: `${unit}s ${span.label}`,
    op: "rounded-span",
    of: [span.from, span.to].map(({ exhibit, field }) => ({ exhibit, field })),
  };
}

/** The proof of what a later commit of the main line did, and how long after the merge it came. */
export function proveLater(
  { mergedAt, isMergeDated }: Pick<Change, "mergedAt" | "isMergeDated">,
  { sha, at, label }: { readonly sha: string; readonly at: string; readonly label: string },
): Pick<Finding, "proof" | "figures"> {
  const later: ExhibitRequest = { kind: "later", sha };
  const span = spanBetween("span", {
    label,
    from: { exhibit: pullRequest, field: "mergedAt", at: mergedAt },
    to: { exhibit: later, field: "at", at },
  });
  return { proof: [later], figures: isMergeDated && span ? [span] : [] };
}
