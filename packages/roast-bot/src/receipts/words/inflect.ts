/** A noun and its plural. */
export function inflectNoun(noun: string): readonly string[] {
  if (/[^aeiou]y$/.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
  if (/(s|x|z|ch|sh)$/.test(noun)) return [noun, `${noun}es`];
  return [noun, `${noun}s`];
}

/**
 * A rough stem by which two forms of one word are equal: `deletes`, `deleted` and `deleting` all
 * give `delet`. Used only to compare words with words of the same pack.
 */
export function stemWord(word: string): string {
  const plain = word.toLowerCase().replace(/['’]s$/, "");
  if (plain.length <= 3) return plain;
  const cut = plain
    .replace(/(?:ies|ied)$/, "y")
    .replace(/(?:sses)$/, "ss")
    .replace(/(?:ing|edly|ed|es|s|ly)$/, "")
    .replace(/(?<=..)(.)\1$/, "$1");
  return (cut.length < 3 ? plain : cut).replace(/[ey]$/, "");
}
