/** A model and those of the layer before that it reads. */
export interface LayeredModel {
  readonly name: string;
  /** Two of them; none in the first layer. */
  readonly parents: readonly string[];
  readonly layer: number;
  readonly place: number;
}

/** Layers of models, each of which reads its neighbours of the layer before. */
export function layeredModels({
  layers,
  width,
}: {
  readonly layers: number;
  readonly width: number;
}): readonly LayeredModel[] {
  return Array.from({ length: layers * width }, (_, index) => {
    const [layer, place] = [Math.floor(index / width), index % width];
    const parents = layer === 0 ? [] : [place, (place + 1) % width];
    return {
      name: `m_${layer}_${place}`,
      parents: parents.map((other) => `m_${layer - 1}_${other}`),
      layer,
      place,
    };
  });
}
