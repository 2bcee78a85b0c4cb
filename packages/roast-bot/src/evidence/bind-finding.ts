import type { Charge, FigureOperand, FigureRequest, Finding } from "../charges/charge.ts";
import { unreachable } from "../unreachable.ts";
import type { Detected } from "../charges/run-detectors.ts";
import type { ExhibitMaker } from "./exhibit-maker.ts";
import type { Figure, Formula } from "./figure.ts";
import { recomputeFigure } from "./recompute-figure.ts";

interface Ground {
  readonly maker: ExhibitMaker;
  /** The figures that there are already. */
  readonly figures: readonly Figure[];
}

interface OwnGround extends Ground {
  readonly code: string;
  readonly finding: Finding;
}

/**
 * Gives a finding's exhibits and figures their ids and computes its figures; `undefined` when one
 * of them can't be made, or when no proof is left.
 */
export function bindFinding(
  { detector: { code, title }, finding }: Detected,
  { maker, figures }: Ground,
): { readonly charge: Charge; readonly figures: readonly Figure[] } | undefined {
  const proof = finding.proof.map((request) => maker.make(request)?.id);
  if (proof.length === 0 || !proof.every((id) => id !== undefined)) return undefined;
  const own: Figure[] = [];
  for (const request of finding.figures) {
    const figure = bindFigure(request, { code, finding, maker, figures: [...figures, ...own] });
    if (figure === undefined) return undefined;
    own.push(figure);
  }
  const charge = {
    code,
    title,
    severity: finding.severity,
    summary: finding.summary,
    exhibits: [...new Set(proof)],
    figures: Object.fromEntries(finding.figures.map(({ id }) => [id, `${code}.${id}`])),
    terms: finding.terms ?? {},
  };
  return { charge, figures: own };
}

function bindFigure(request: FigureRequest, ground: OwnGround): Figure | undefined {
  const of = request.of.map((operand) => bindOperand(operand, ground));
  if (!of.every((operand) => operand !== undefined)) return undefined;
  const formula = formulaOf(request, of);
  if (formula === undefined) return undefined;
  const figure = {
    id: `${ground.code}.${request.id}`,
    unit: request.unit,
    label: request.label,
    formula,
    value: 0,
  };
  const value = recomputeFigure(figure, {
    exhibits: ground.maker.exhibits,
    figures: ground.figures,
  });
  return value === undefined ? undefined : { ...figure, value };
}

function bindOperand(
  operand: FigureOperand,
  { code, finding, maker }: OwnGround,
): string | undefined {
  if ("figure" in operand) {
    const local = finding.figures.some(({ id }) => id === operand.figure);
    return local ? `${code}.${operand.figure}` : operand.figure;
  }
  const id = maker.make(operand.exhibit)?.id;
  if (id === undefined) return undefined;
  return operand.field === undefined ? id : `${id}.${operand.field}`;
}

/** The formula that a request asks for, if it has as many operands as that formula takes. */
function formulaOf(request: FigureRequest, of: readonly string[]): Formula | undefined {
  const { op, digits = 0, text } = request;
  const [first, second, third] = of;
  switch (op) {
    case "field":
    case "lines":
    case "words":
    case "characters":
    case "nesting":
      return first === undefined || second !== undefined ? undefined : { op, of: [first] };
    case "count":
    case "sum":
    case "max":
    case "min":
      return { op, of };
    case "difference":
    case "span":
      if (first === undefined || second === undefined || third !== undefined) return undefined;
      return { op, of: [first, second] };
    case "ratio":
    case "percent":
      if (first === undefined || second === undefined || third !== undefined) return undefined;
      return { op, of: [first, second], digits };
    case "occurrences":
      return text === undefined ? undefined : { op, of, text };
    default:
      return unreachable(op);
  }
}
