import type { StringRule, Syntax } from "./syntax.ts";

/** What a hunk starts in the middle of. */
export type Inside =
  | { readonly kind: "comment"; readonly close: string }
  | { readonly kind: "string"; readonly rule: StringRule };

/**
 * Guesses whether lines start inside a comment or a long text: a hunk shows a stretch of a file,
 * and what was opened above it can only be told from how it is closed.
 */
export function startsInside(lines: readonly string[], syntax: Syntax): Inside | undefined {
  const all = lines.join("\n");
  if (syntax.blockComment) {
    const [open, close] = syntax.blockComment;
    const [opens, closes] = [all.indexOf(open), all.indexOf(close)];
    const closesFirst = closes >= 0 && (opens < 0 || closes < opens);
    const starred = /^\s*\*(\s|$)/.test(lines[0] ?? "") && opens < 0;
    if (closesFirst || starred) return { kind: "comment", close };
  }
  for (const rule of syntax.strings) {
    if (rule.open.length !== 3 || rule.open !== rule.close) continue;
    const count = all.split(rule.open).length - 1;
    if (count % 2 === 1 && closesText(all.slice(0, all.indexOf(rule.open)))) {
      return { kind: "string", rule };
    }
  }
  return undefined;
}

/** Whether what stands before a mark reads like the text that it closes, and not like code. */
function closesText(before: string): boolean {
  const line = before.split("\n").at(-1) ?? "";
  if (line.trim() !== "")
    return !/[=([{,:+]\s*[a-zA-Z]{0,2}$|^\s*(return\s+)?[rbfu]{0,2}$/.test(line);
  const above = before.split("\n").findLast((each) => each.trim() !== "") ?? "";
  return above !== "" && !/[:([{,=]\s*$/.test(above);
}
