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

/** Words that end in -ed and are no verbs of the past. */
const falsePasts: ReadonlySet<string> = new Set(
  splitList(`speed bleed breed creed freed greed indeed steed naked wicked sacred rugged wretched
  crooked beloved hundred kindred supposed tired embed armed needed`),
);

/** Irregular verbs of the past, as they stand in plain prose. */
export const pasts: ReadonlySet<string> = new Set(
  splitList(`took kept wrote gave made came went said saw knew thought broke forgot lost stole hid threw caught
  built bought sold sent spent slept felt found fought held led left lent met paid ran sang sat spoke
  stood swore taught told tore woke won wore brought began chose drew drove fell flew grew read put
  let set cut hit quit shut`),
);

/** Whether a word can be a verb of the past, as it stands in plain prose. */
export function isPast(lower: string): boolean {
  return pasts.has(lower) || isRegularPast(lower);
}

export function isRegularPast(lower: string): boolean {
  return lower.length > 4 && lower.endsWith("ed") && !falsePasts.has(lower);
}

function splitList(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
