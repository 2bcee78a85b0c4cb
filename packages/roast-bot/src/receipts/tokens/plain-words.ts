import { functionWords } from "../words/function-words.ts";
import { stemWord } from "../words/inflect.ts";

/** The words of a text in small letters, with straight apostrophes, whatever stands around them. */
export function plainWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}'-]+/gu) ?? []
  );
}

/** Its words that are no grammar. */
export function contentWords(text: string): readonly string[] {
  return plainWords(text).filter((word) => !functionWords.has(word));
}

/** Its words that are no grammar, by their stems. */
export function contentStems(text: string): readonly string[] {
  return contentWords(text).map(stemWord);
}
