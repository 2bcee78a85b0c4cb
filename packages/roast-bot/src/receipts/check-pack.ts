import type { EvidencePack } from "@mea-culpa/formats";
import { recomputeFigure } from "../case/recompute-figure.ts";
import { sha256 as hashOf } from "../digest.ts";
import type { Objection } from "./objection.ts";

/**
 * What a pack says that is not so by itself: exhibits whose text is not the one their hash was made
 * of, and figures, cited or not, that come to something else.
 */
export function checkPack(pack: EvidencePack): readonly Objection[] {
  return [...alteredExhibits(pack), ...alteredFigures(pack)];
}

function alteredExhibits({ exhibits }: EvidencePack): readonly Objection[] {
  return exhibits
    .filter(({ text, sha256 }) => hashOf(text) !== sha256)
    .map(({ id }) => ({
      code: "exhibit-altered",
      place: `evidence.${id}`,
      text: id,
      message: `the text of exhibit ${id} is not the one its hash was made of`,
    }));
}

function alteredFigures(pack: EvidencePack): readonly Objection[] {
  return pack.figures.flatMap((figure): readonly Objection[] => {
    const value = recomputeFigure(figure, pack);
    if (value === figure.value) return [];
    const { id } = figure;
    const message = `the figure ${id} comes to ${value ?? "nothing"}, not to ${figure.value}`;
    return [{ code: "figure-does-not-recompute", place: `evidence.${id}`, text: id, message }];
  });
}
