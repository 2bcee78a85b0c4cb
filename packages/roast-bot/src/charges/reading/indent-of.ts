/** How far a line is indented, in characters. */
export function indentOf({ code }: { readonly code: string }): number {
  return code.length - code.trimStart().length;
}
