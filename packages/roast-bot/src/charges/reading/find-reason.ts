import type { LexedLine } from "./lex-lines.ts";

/** A line as far as a reason is looked for in it. */
type Readable = Pick<LexedLine, "code" | "comment"> & { readonly text: string };

/** How far above what it explains a comment may stand. */
const reach = 3;

/**
 * The comment that gives the reason of a line: at the line itself, up to three lines above it, or
 * as far above the `if`, `try` or handler around it. `undefined` where nothing is explained.
 */
export function findReason(lines: readonly Readable[], at: number): string | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  if (givesReason(line.comment)) return line.comment;
  let indent = measureIndent(line);
  let left = reach;
  for (let above = at - 1; above >= 0 && left > 0; above -= 1) {
    const each = lines[above];
    if (each === undefined || each.text.trim() === "") {
      left -= 1;
      continue;
    }
    const depth = measureIndent(each);
    // What stands deeper belongs to another block.
    if (depth > indent) continue;
    const isOpener = opener.test(each.code);
    const explains = each.code.trim() === "" || (isOpener && depth < indent);
    if (explains && givesReason(each.comment)) return each.comment;
    if (each.code.trim() !== "") {
      if (depth < indent && !isOpener) return undefined;
      if (isOpener) left = reach + 1;
      indent = depth;
      left -= 1;
    }
  }
  return undefined;
}

const opener =
  /^[\s}]*(?:(?:async|else)\s+)?(?:if|else|elif|try|catch|except|finally|rescue|ensure|begin|match|switch|case|with|unless|when)\b/;

/** Whether a comment is a sentence, and neither an order to a tool, a to-do nor code. */
function givesReason(comment: string): boolean {
  const text = comment.replace(/^[\s*/#!-]+/, "");
  if (order.test(text) || /[;{]\s*$|^[\w.]+\([^()]*\)$/.test(text)) return false;
  return (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3;
}

const order =
  /^(?:@ts-|type:|noqa|nolint|pylint|pragma|fmt:|isort|ruff|mypy|pyright|rubocop|shellcheck|(?:eslint|biome|oxlint|tslint|stylelint|prettier|istanbul|c8|v8)\b|todo\b|fixme\b|hack\b|xxx\b|region\b)/i;

function measureIndent({ text }: Readable): number {
  return text.length - text.trimStart().length;
}
