/** Whether the last word of a noun phrase looks like a plural. In doubt it is one. */
export function isPlural(phrase: string): boolean {
  const last = phrase.trim().split(/\s+/).at(-1)?.toLowerCase() ?? "";
  if (/[()_./]/.test(last)) return false;
  return last.endsWith("s")
    ? !/(ss|us|is|as)$/.test(last)
    : /^(?:people|data|criteria|children)$/.test(last);
}
