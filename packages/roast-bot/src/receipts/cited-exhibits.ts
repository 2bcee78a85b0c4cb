import type { Cite, EvidencePack, Exhibit, Sentence } from "@mea-culpa/formats";
import type { PackIndex } from "./pack-index.ts";

/** The ids of the exhibits that a cite names; those of a figure stand in its formula. */
export function namedBy(cite: Cite): readonly string[] {
  if ("exhibits" in cite) return cite.exhibits;
  return "exhibit" in cite ? [cite.exhibit] : [];
}

/** The ids of the exhibits on which a cite rests. */
export function citedBy(cite: Cite, index: PackIndex): readonly string[] {
  return cite.kind === "figure" ? findGround(cite.figure, index) : namedBy(cite);
}

/** The exhibits that a figure rests on, through the figures that it is made from. */
export function findGround(id: string, index: PackIndex): readonly string[] {
  const ground = new Set<string>();
  const seen = new Set<string>();
  const visit = (operand: string): void => {
    if (seen.has(operand)) return;
    seen.add(operand);
    const figure = index.figures.get(operand);
    const [exhibit = ""] = operand.split(".", 1);
    if (index.exhibits.has(exhibit)) ground.add(exhibit);
    for (const next of figure?.formula.of ?? []) visit(next);
  };
  for (const operand of index.figures.get(id)?.formula.of ?? []) visit(operand);
  return [...ground];
}

/** From how many exhibits a sentence is argued at most. */
export const mostArgued = 4;

/** Whether a sentence says of itself that it is argued. */
export function isArgued({ cites }: Sentence): boolean {
  return cites.some(({ kind }) => kind === "argued");
}

/** The ids of the exhibits that a sentence with these cites is argued from. */
export function findArgued(cites: readonly Cite[]): readonly string[] {
  return cites.flatMap((cite) => (cite.kind === "argued" ? cite.exhibits : []));
}

export type CodeExhibit = Extract<Exhibit, { readonly kind: "function" | "lines" }>;

/** Whether an exhibit is code, and no word about it. */
export function isCode(exhibit: Exhibit): exhibit is CodeExhibit {
  return exhibit.kind === "function" || exhibit.kind === "lines";
}

/** The ids of the commits in whose diffs cited lines stand: which of them it was, and what it says. */
export function findBringers(
  cited: readonly string[],
  { exhibits }: EvidencePack,
): readonly string[] {
  const shas = new Set(
    exhibits.flatMap((each) =>
      each.kind === "lines" && cited.includes(each.id) ? [each.commit] : [],
    ),
  );
  return exhibits.flatMap((each) =>
    each.kind === "commit" && shas.has(each.sha) ? [each.id] : [],
  );
}
