import { blankStrings } from "../edit.ts";

/** Where the bracket closes that opens there. */
export function findClose(line: string, open: number): number | undefined {
  const text = blankStrings(line);
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if ("([{".includes(text[at] ?? " ")) depth += 1;
    else if (")]}".includes(text[at] ?? " ")) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}
