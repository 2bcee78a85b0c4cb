import type { FigureRequest } from "../case/charge.ts";

/** The author's clock of a commit. */
export interface CommitTime {
  readonly position: number;
  /** ISO 8601 with an offset. */
  readonly at: string;
}

/**
 * The time between two commits in the unit in which a person would say it: minutes under two
 * hours, hours under three days, days from then on. `undefined` where the clocks run backwards or
 * less than a minute passed.
 */
export function spanFigure(
  id: string,
  span: { readonly label: string; readonly from: CommitTime; readonly to: CommitTime },
): FigureRequest | undefined {
  const minutes = (Date.parse(span.to.at) - Date.parse(span.from.at)) / 60_000;
  if (!(minutes >= 1)) return undefined;
  const unit = minutes < 120 ? "minute" : minutes < 72 * 60 ? "hour" : "day";
  return {
    id,
    unit,
    label: `whole ${unit}s ${span.label}`,
    op: "span",
    of: [operand(span.from), operand(span.to)],
  };
}

function operand({ position }: CommitTime): FigureRequest["of"][number] {
  return { exhibit: { kind: "commit", position }, field: "authoredAt" };
}
