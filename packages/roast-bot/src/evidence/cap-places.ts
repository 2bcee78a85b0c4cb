import type { ExhibitRequest, FigureRequest, Finding } from "../case/charge.ts";

/** Of one finding; each is an exhibit with a text, a hash and a link, in a file that is published. */
const mostPlaces = 40;

/** How many places a finding has, and how many of them are kept. */
export interface CappedPlaces {
  readonly found: number;
  readonly kept: number;
}

/**
 * Keeps of a finding that is found in thousands of places the first of them, as proof. A figure of
 * those that are not kept goes, and what is computed from it: a count of the rest would be told as
 * the count of all.
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
  const kept = new Map<string, FigureRequest>();
  for (const figure of finding.figures) {
    const isWhole = figure.of
      .map((operand) =>
        "figure" in operand
          ? kept.has(operand.figure) || !finding.figures.some(({ id }) => id === operand.figure)
          : isKept(operand.exhibit),
      )
      .every(Boolean);
    if (isWhole) kept.set(figure.id, figure);
  }
  if (places.size <= mostPlaces) return { finding };
  return {
    finding: { ...finding, proof, figures: [...kept.values()] },
    places: { found: places.size, kept: mostPlaces },
  };
}
