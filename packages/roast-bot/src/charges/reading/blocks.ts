import { measureIndent, type ReadLine } from "./read-change.ts";
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
export function findBlocks(lines: readonly ReadLine[], syntax: Syntax): readonly Block[] {
  return syntax.family === "brace" ? braceBlocks(lines) : indentBlocks(lines);
}

function braceBlocks(lines: readonly ReadLine[]): readonly Block[] {
  const found: Block[] = [];
  const open: (Pick<Block, "from" | "body" | "head"> & { readonly parentheses: number })[] = [];
  let head = "";
  let headFrom = 0;
  // A comma at the end of a line ends a property, but inside parentheses it only parts parameters.
  let parentheses = 0;
  for (const [at, { code }] of lines.entries()) {
    for (const character of code) {
      if (character === "(") parentheses += 1;
      if (character === ")") parentheses = Math.max(0, parentheses - 1);
      if (character === "{") {
        const from = head === "" ? at : headFrom;
        open.push({ from, body: at + 1, head: head.trim(), parentheses });
        [head, parentheses] = ["", 0];
      } else if (character === "}") {
        const opener = open.pop();
        parentheses = opener?.parentheses ?? 0;
        if (opener) {
          const { from, body } = opener;
          found.push({
            from,
            to: at,
            body,
            head: opener.head,
            around: open.map((each) => each.from),
          });
        }
        head = "";
      } else if (character === ";") head = "";
      else if (character.trim() !== "") {
        if (head === "") headFrom = at;
        head += character;
      } else if (head !== "" && !head.endsWith(" ")) head += " ";
    }
    // A head goes on over lines as long as nothing ended the statement.
    const endsProperty = parentheses === 0 && code.trimEnd().endsWith(",");
    if (endsProperty || code.trim() === "") head = "";
    else if (head !== "" && !head.endsWith(" ")) head += " ";
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
    const indent = measureIndent({ code });
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
      open.push({ at: start, body: at + 1, indent: measureIndent({ code: first }), head });
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

/** Whether a block's head opens a control structure of its own (an `else` continues one). */
export function isControlHead(head: string): boolean {
  const bare = lastStatement(head);
  return (
    control.test(bare) &&
    !/^else\s+(?!if)/.test(bare) &&
    !/^(with|when|match|do|loop)\s*[=.(:]/.test(bare)
  );
}

const control =
  /^(?:(?:async|await|else)\s+)*(?:if|for|foreach|while|unless|until|switch|match|select|try|do|loop|with|when)\b/;

/** Whether a block's head declares a function, and the name it gives it. */
export function readFunctionName(head: string): string | undefined {
  const bare = lastStatement(head);
  if (control.test(bare)) return undefined;
  for (const pattern of declarations) {
    const name = pattern.exec(bare)?.[1];
    if (name !== undefined && !notNames.has(name)) return name;
  }
  return undefined;
}

const declarations: readonly RegExp[] = [
  /^(?:async\s+)?def\s+(\w+[?!]?)/,
  /\bfunction\*?\s+(\w+)\s*[<(]/,
  /^(?:export\s+)?(?:const|let|var)\s+(\w+)\s*(?::[^=]+)?=\s*(?:async\s*)?(?:\([^{]*|\w+)\s*=>\s*$/,
  /^func\s+(?:\([^)]*\)\s*)?(\w+)\s*[[(]/,
  /^(?:pub(?:\([^)]*\))?\s+)?(?:const\s+|async\s+|unsafe\s+)*fn\s+(\w+)/,
  /^(?:(?:override\s+)?(?:public|private|internal|open|suspend|protected)\s+)*fun\s+(?:<[^>]*>\s*)?(?:\w+\.)?(\w+)\s*\(/,
  /^(?:(?:public|private|protected|static|final|async|override|abstract|readonly|get|set|\*)\s+)*(?:[\w<>[\],.?]+\s+)?(#?\w+)\s*(?:<[^>]*>)?\([^;]*\)\s*(?::[^=]*)?(?:throws\s[\w, .]+)?$/,
];

const notNames = new Set([
  "if",
  "for",
  "while",
  "switch",
  "catch",
  "return",
  "new",
  "await",
  "super",
  "else",
  "do",
  "describe",
  "it",
  "test",
  "with",
  "class",
]);

function lastStatement(head: string): string {
  return head
    .replace(/^[\s})\];]+/, "")
    .replaceAll(/\s+/g, " ")
    .replace(/^(?:@\w+(?:\([^)]*\))?\s)+/, "")
    .trim();
}
