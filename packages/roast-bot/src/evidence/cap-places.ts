import type { ExhibitRequest, FigureOperand, Finding } from "../case/charge.ts";

/** Of one finding; each is an exhibit with a text, a hash and a link, in a file that is published. */
const mostPlaces = 200;

/** How many places a finding has, and how many of them are kept. */
export interface CappedPlaces {
  readonly found: number;
  readonly kept: number;
}

/**
 * Keeps of a finding that is found in thousands of places the first of them, in its proof and in its
 * figures, which therefore count what is kept: whoever says so elsewhere says it with the number.
 */
export function capPlaces(finding: Finding): {
  readonly finding: Finding;
  /** Absent where all are kept. */
  readonly places?: CappedPlaces;
} {
  const places = new Map<string, number>();
  const note = (request: ExhibitRequest): number | undefined => {
    if (request.kind !== "lines") return undefined;
    const key = JSON.stringify(request);
    const known = places.get(key) ?? places.size;
    places.set(key, known);
    return known;
  };
  const isKept = (request: ExhibitRequest): boolean => (note(request) ?? 0) < mostPlaces;
  const proof = finding.proof.filter(isKept);
  const figures = finding.figures.map((figure) => ({
    ...figure,
    of: figure.of.filter(
      (operand: FigureOperand) => "figure" in operand || isKept(operand.exhibit),
    ),
  }));
  if (places.size <= mostPlaces) return { finding };
  return {
    finding: { ...finding, proof, figures },
    places: { found: places.size, kept: mostPlaces },
  };
}
