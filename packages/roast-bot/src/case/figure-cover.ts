import type { EvidencePack, Exhibit, Figure } from "@mea-culpa/formats";

/** What a figure is of: the exhibits whose numbers and texts its formula reads, and which fields. */
export interface FigureCover {
  readonly exhibits: readonly Exhibit[];
  readonly fields: readonly string[];
}

/** Finds what a figure is of, by its formula and those of the figures that it is made from. */
export function findCover(
  figure: Figure,
  pack: Pick<EvidencePack, "exhibits" | "figures">,
): FigureCover {
  const exhibits = new Set<Exhibit>();
  const fields = new Set<string>();
  const seen = new Set<Figure>();
  const follow = (one: Figure): void => {
    if (seen.has(one)) return;
    seen.add(one);
    for (const operand of one.formula.of) {
      const [id, field] = operand.split(".", 2);
      const exhibit = pack.exhibits.find((each) => each.id === id);
      // Figures may be called what they are read from, so exhibits go first.
      const other = exhibit ? undefined : pack.figures.find((each) => each.id === operand);
      if (other !== undefined) follow(other);
      if (exhibit === undefined) continue;
      exhibits.add(exhibit);
      if (field !== undefined) fields.add(field);
    }
  };
  follow(figure);
  return { exhibits: [...exhibits], fields: [...fields] };
}
