import type { ExhibitRequest, FigureRequest } from "../case/charge.ts";
import type { Hit } from "./reading/net-hits.ts";
import { countFigure, linesAfter } from "./requests.ts";

/** Matching lines as proof, each line once, and the figure that counts them. */
export function chargePlaces(
  hits: readonly Hit[],
  figure: Pick<FigureRequest, "id" | "unit" | "label">,
): { readonly proof: readonly ExhibitRequest[]; readonly figures: readonly FigureRequest[] } {
  const proof = hits.map(({ line }) => linesAfter(line.path, { from: line.number }));
  return { proof, figures: [countFigure(figure, proof)] };
}

/** “one place” or “5 places”, for summaries. */
export function places({ length }: { readonly length: number }): string {
  return length === 1 ? "one place" : `${length} places`;
}
