import type { Roast, Statement } from "@mea-culpa/formats";
import type { Point } from "../../../src/writers/model/read-case.ts";

/**
 * What a model would have answered in one case, as reader, writer and referee; written by hand,
 * which is what "recorded" means here. No model was asked.
 */
export interface RecordedCase {
  /** How the subject's id ends. */
  readonly subject: string;
  readonly points: readonly Point[];
  readonly takes: readonly Roast[];
  /** The number of the take that the choice falls on, from 1. */
  readonly best: number;
  readonly why: string;
  /** What the referee answers about a sentence, by its text; nothing where it states nothing. */
  readonly rulings: Readonly<Record<string, readonly Statement[]>>;
}

/** The rulings on sentences in which a careful referee sees nothing stated. */
export function statesNothing(...texts: readonly string[]): RecordedCase["rulings"] {
  return Object.fromEntries(texts.map((text) => [text, []]));
}
