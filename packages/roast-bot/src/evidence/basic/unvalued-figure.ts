import type { Figure, Formula } from "@mea-culpa/formats";

/** A figure before its formula is computed. */
export type UnvaluedFigure = Omit<Figure, "value">;

/** The formula that takes a number as it stands in a field: `c3.additions`. */
export function fieldFormula(operand: string): Formula {
  return { op: "field", of: [operand] };
}
