/** How many words in a row make a phrase that may not come back. */
const phraseLength = 8;

/** The words of a text in lower case, without marks. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}#_]+(?:['.,:/-][\p{L}\p{N}_]+)*/gu) ?? []
  );
}

/** Each run of eight words of a text. */
export function phrasesOf(text: string): readonly string[] {
  const words = wordsOf(text);
  const phrases: string[] = [];
  for (let start = 0; start + phraseLength <= words.length; start += 1) {
    phrases.push(words.slice(start, start + phraseLength).join(" "));
  }
  return phrases;
}

/** The stretches of a line between its slots that are long enough to be recognised. */
export function tellingStretches(line: string): readonly string[] {
  return line
    .split(/\{[^{}]+\}/)
    .map((stretch) => wordsOf(stretch))
    .filter((words) => words.length >= 3)
    .map((words) => words.join(" "));
}
