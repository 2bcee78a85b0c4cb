/** Ends of a word, for patterns that are put together from lists of words. */
export const before: string = String.raw`(?<![\p{L}\p{N}_])`;
export const after: string = String.raw`(?![\p{L}\p{N}_])`;

/** Any of some patterns, on word boundaries. */
export function whole(patterns: readonly string[], flags: string): RegExp {
  return new RegExp(`${before}(?:${patterns.join("|")})${after}`, flags);
}

export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
