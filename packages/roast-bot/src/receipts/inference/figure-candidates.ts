import type { Figure } from "@mea-culpa/formats";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { windowsAround, type Candidate, type InferenceScope } from "./candidate.ts";

/** Every figure that could be meant by a number or comparison, over every stretch around it. */
export function figureCandidates(token: ClaimToken, scope: InferenceScope): readonly Candidate[] {
  const figures = scope.index.pack.figures.filter((figure) => mayBeMeant(figure, token));
  if (figures.length === 0) return [];
  return windowsAround(token, scope, { before: 2, behind: 5 }).flatMap((range) =>
    figures.map(({ id }) => ({
      range,
      cite: { kind: "figure" as const, text: scope.text.slice(range.start, range.end), figure: id },
    })),
  );
}

function mayBeMeant({ value, formula }: Figure, token: ClaimToken): boolean {
  if (token.kind === "comparison") return formula.op === "difference" || formula.op === "ratio";
  if (token.value === undefined) return false;
  const [from, to] = token.value;
  const stated = Math.abs(value);
  return (stated >= from && stated <= to) || stated === from * 100;
}
