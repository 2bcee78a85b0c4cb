/**
 * What two lines have in common that differ in nothing a formatter decides: blanks, kind of
 * quotes, closing commas and semicolons.
 */
export function sameLine(text: string): string {
  return text
    .replaceAll(/\s+/g, "")
    .replaceAll(/['`]/g, '"')
    .replace(/[,;]+$/, "");
}
