import type { Sentence, SentenceClass } from "@mea-culpa/formats";
import type { PackIndex } from "./pack-index.ts";

/**
 * How a sentence that the checker has accepted is true. What a referee alone found to state nothing
 * is a figure of speech, whatever else it quotes: it is never called proven.
 */
export function classifySentence({ text, cites }: Sentence, { hearing }: PackIndex): SentenceClass {
  if (cites.some(({ kind }) => kind === "licensed")) return "licensed";
  if (cites.some(({ kind }) => kind === "argued")) return "argued";
  if (hearing.kind === "believed" && hearing.rulings.has(text)) return "figure";
  return cites.length > 0 ? "proven" : "figure";
}
