/**
 * Moves in by a blank what goes on at the margin: lines of a quoted text, or of a list or group in
 * brackets. YAML 1.2 forbids it below a key; libyaml and js-yaml, by which sites are built, take it.
 */
export function indentContinued(text: string): string {
  let open: Open = [];
  const lines = text.split("\n").map((line) => {
    const isContinued = open.length > 0;
    const start = isContinued ? 0 : begin.exec(line)?.[0].length;
    if (start !== undefined) open = readOn(line.slice(start), open);
    return isContinued && /^\S/.test(line) ? ` ${line}` : line;
  });
  return lines.join("\n");
}

/** What is to be closed, by which mark, the innermost last. */
type Open = readonly string[];

/** What stands before a value that is quoted or in brackets. */
const begin = /^ *(?:- +)*(?:[\w.-]+: +|- +)(?=["'[{])/;

const closings: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["{", "}"],
  ['"', '"'],
  ["'", "'"],
]);

function readOn(line: string, before: Open): Open {
  const open = [...before];
  // A mark that is escaped or doubled is one of the text.
  for (const [mark] of line.matchAll(/\\.|''|[[\]{}"']/g)) {
    const inner = open.at(-1);
    const isText = inner === '"' || inner === "'";
    const [first = ""] = mark;
    const last = mark.at(-1) ?? "";
    if (mark === "''" && inner === "'") continue;
    if (first === "\\" ? inner === "'" && last === inner : mark === inner) open.pop();
    else if (!isText && mark.length === 1 && closings.has(mark))
      open.push(closings.get(mark) ?? "");
    if (open.length === 0) return open;
  }
  return open;
}
