import { indentOf } from "./indent-of.ts";
import type { ReadLine } from "./read-change.ts";
import type { Syntax } from "./syntax.ts";

/** A block of code that stands whole in a hunk: the line that opens it and its last line. */
export interface Block {
  /** Indices into the lines that were read. */
  readonly from: number;
  readonly to: number;
  /** Where its inside begins: the line behind its head. */
  readonly body: number;
  /** The opening line's code, with what it goes on from where a head spans lines. */
  readonly head: string;
  /** Indices of the opening lines around it, outermost first. */
  readonly around: readonly number[];
}

/** All blocks of consecutive lines, whatever opens them: functions, conditions, literals. */
export function blocksOf(lines: readonly ReadLine[], syntax: Syntax): readonly Block[] {
  return syntax.family === "brace" ? braceBlocks(lines) : indentBlocks(lines);
}

function braceBlocks(lines: readonly ReadLine[]): readonly Block[] {
  const found: Block[] = [];
  const open: { readonly at: number; readonly head: string; parentheses: number }[] = [];
  let head = "";
  // A comma outside of parentheses ends a property; inside it only parts parameters.
  let parentheses = 0;
  for (const [at, { code }] of lines.entries()) {
    let segment = "";
    for (const character of code) {
      if (character === "(") parentheses += 1;
      if (character === ")") parentheses = Math.max(0, parentheses - 1);
      if (character === "{") {
        open.push({ at, head: `${head} ${segment}`.trim(), parentheses });
        [head, segment, parentheses] = ["", "", 0];
      } else if (character === "}") {
        const opener = open.pop();
        parentheses = opener?.parentheses ?? 0;
        if (opener) {
          const around = open.map((each) => each.at);
          found.push({ from: opener.at, to: at, body: opener.at + 1, head: opener.head, around });
        }
        [head, segment] = ["", ""];
      } else if (character === ";" || (character === "," && parentheses === 0)) {
        [head, segment] = ["", ""];
      } else segment += character;
    }
    // A head goes on over lines as long as nothing ended the statement.
    head = `${head} ${segment}`.trim().slice(-400);
    if (/^\s*$/.test(code)) head = "";
  }
  return found;
}

function indentBlocks(lines: readonly ReadLine[]): readonly Block[] {
  const found: Block[] = [];
  const open: { readonly at: number; readonly body: number; indent: number; head: string }[] = [];
  let last = 0;
  let parentheses = 0;
  let headFrom: number | undefined;
  for (const [at, { code }] of lines.entries()) {
    if (code.trim() === "") continue;
    const indent = indentOf({ code });
    if (parentheses === 0) {
      while ((open.at(-1)?.indent ?? -1) >= indent) close(last);
      headFrom = at;
    }
    parentheses = Math.max(0, parentheses + count(code, /[([{]/g) - count(code, /[)\]}]/g));
    const start = headFrom ?? at;
    if (parentheses === 0 && /:\s*$/.test(code)) {
      const first = lines[start]?.code ?? code;
      const head = lines
        .slice(start, at + 1)
        .map((line) => line.code.trim())
        .join(" ");
      open.push({ at: start, body: at + 1, indent: indentOf({ code: first }), head });
    }
    last = at;
  }
  while (open.length > 0) close(last);
  return found;

  function close(to: number): void {
    const opener = open.pop();
    if (!opener) return;
    found.push({
      from: opener.at,
      to,
      body: opener.body,
      head: opener.head,
      around: open.map((each) => each.at),
    });
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
