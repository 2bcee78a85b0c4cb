import type { Sentence, SentenceClass } from "@mea-culpa/formats";
import { proveSentence, type ProveSentenceOptions } from "./prove-sentence.ts";

/**
 * How a sentence that the checker has accepted is true. Proven is what says nothing but what its
 * cites prove; a sentence that quotes, and says something of what it quotes in words that state
 * nothing, is a figure of speech.
 */
export function classifySentence(sentence: Sentence, options: ProveSentenceOptions): SentenceClass {
  if (sentence.cites.some(({ kind }) => kind === "licensed")) return "licensed";
  if (sentence.cites.some(({ kind }) => kind === "argued")) return "argued";
  return proveSentence(sentence, options).isWhole ? "proven" : "figure";
}
