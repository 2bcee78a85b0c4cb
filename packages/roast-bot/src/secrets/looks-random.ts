/**
 * Tells whether a value looks drawn at random rather than written: long enough, several kinds of
 * characters, much entropy (Shannon, bits a character), no placeholder and no expression.
 */
export function looksRandom(value: string): boolean {
  if (value.length < 8 || /[${}<>()\s]/.test(value)) return false;
  if (/example|placeholder|changeme|your[_-]|dummy|redacted|x{4,}|\*{3,}|\.{3}/i.test(value)) {
    return false;
  }
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length;
  const digits = value.replace(/\D/g, "").length;
  if (kinds < 2 || digits === 0) return false;
  // A dotted or dashed name with a version number in it is written, not drawn.
  if (/^[a-z]+(?:[._/-][a-z0-9]+)*$/.test(value) && digits < 4) return false;
  const isShort = value.length < 16 || /^[\da-f]+$/i.test(value);
  return computeEntropy(value) >= (isShort ? 2.8 : 3.2);
}

/** Shannon entropy in bits a character. */
function computeEntropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / value.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}
