import type { Sentence, SentenceClass } from "@mea-culpa/formats";

/** How a sentence that the checker has accepted is true. */
export function classifySentence({ cites }: Sentence): SentenceClass {
  if (cites.some(({ kind }) => kind === "licensed")) return "licensed";
  return cites.length > 0 ? "proven" : "figure";
}
