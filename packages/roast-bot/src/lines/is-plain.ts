/** A word that anybody may read aloud: letters, perhaps with a mark behind or a hyphen inside. */
const ordinary = /^[(“‘]?(?:\p{Lu}|\p{Ll})?\p{Ll}*(?:[’'-]\p{L}?\p{Ll}+)*[.,;:!?)”’]*$/u;

const fewestWords = 6;
const longest = 240;

/**
 * Whether a stranger understands a sentence as far as its words go: at least six ordinary ones, and
 * at most one in five that is an identifier, a path or an abbreviation.
 */
export function isPlain(text: string): boolean {
  if (text.length > longest || text.includes("...")) return false;
  const words = text.split(/\s+/).filter((word) => word !== "");
  const plain = words.filter((word) => ordinary.test(word));
  return plain.length >= fewestWords && plain.length * 5 >= words.length * 4;
}
