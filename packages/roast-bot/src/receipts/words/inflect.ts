/**
 * Every form of a regular English verb that prose may use: `copy` gives copy, copies, copied,
 * copying. A verb that doubles its last letter is written with the letter doubled behind a slash:
 * `ship/p`.
 */
export function inflectVerb(verb: string): readonly string[] {
  const [base = "", doubled = ""] = verb.split("/");
  if (doubled !== "") {
    return [base, `${base}s`, `${base}${doubled}ed`, `${base}${doubled}ing`];
  }
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1);
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`];
  }
  if (base.endsWith("e")) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  const third = /(s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  return [base, third, `${base}ed`, `${base}ing`];
}

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
export function stemOf(word: string): string {
  const plain = word.toLowerCase().replace(/['’]s$/, "");
  if (plain.length <= 3) return plain;
  const cut = plain
    .replace(/(?:ies|ied)$/, "y")
    .replace(/(?:sses)$/, "ss")
    .replace(/(?:ing|edly|ed|es|s|ly)$/, "")
    .replace(/(?<=..)(.)\1$/, "$1");
  return (cut.length < 3 ? plain : cut).replace(/[ey]$/, "");
}
