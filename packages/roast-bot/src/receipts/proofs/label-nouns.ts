import type { Figure } from "@mea-culpa/formats";
import { inflectNoun } from "../words/inflect.ts";
import { nounsOf } from "../words/unit-nouns.ts";

/**
 * The words that may stand behind a figure's number: the nouns of its unit, and those of its label
 * before the first preposition, in the singular and plural (“fix commits after the first” gives
 * fix, fixes, commit and commits).
 */
export function labelNouns({ unit, label }: Figure): readonly string[] {
  const [head = ""] = label.toLowerCase().split(prepositions);
  const words = head.match(/[\p{L}'-]+/gu) ?? [];
  return [...nounsOf(unit), ...words.flatMap((word) => [...inflectNoun(word), singularOf(word)])];
}

const prepositions =
  /\b(?:in|of|after|before|by|from|to|at|on|per|for|with|without|between|until|since|that|than|over|under|against|as)\b|[,(:;]/;

function singularOf(word: string): string {
  return word.replace(/(?:(?<=ch|sh|x|s)es|s)$/, "");
}
