const control =
  /^(?:(?:async|await|else)\s+)*(?:if|for|foreach|while|unless|until|switch|match|select|try|do|loop|with|when)\b/;

/** Whether a block's head opens a control structure of its own (an `else` continues one). */
export function isControlHead(head: string): boolean {
  const bare = lastStatement(head);
  return (
    control.test(bare) &&
    !/^else\s+(?!if)/.test(bare) &&
    !/^(with|when|match|do|loop)\s*[=.(:]/.test(bare)
  );
}

/** Whether a block's head declares a function, and the name it gives it. */
export function functionName(head: string): string | undefined {
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
