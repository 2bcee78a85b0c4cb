import type { TouchedDefinition } from "../../history/touched-definitions.ts";

interface Signature {
  /** Names, in order; none for what is taken apart or collects the rest. */
  readonly parameters: readonly string[];
  /** Whether each of them has a name of its own: none is taken apart or collects the rest. */
  readonly isPlain: boolean;
  /** What stands behind the parameters, without a docstring, which describes them. */
  readonly body: string;
}

/**
 * Reads what a function takes from its text; `undefined` in a language whose parameters do not begin
 * with their names, and where no parameters are found.
 */
export function readSignature({
  text,
  from,
  line,
  name,
  language,
}: Pick<TouchedDefinition, "text" | "from" | "line" | "name" | "language">): Signature | undefined {
  const pattern = patterns[language];
  if (pattern === undefined) return undefined;
  const own = text
    .split("\n")
    .slice(line - from)
    .join("\n");
  const last = name.slice(name.lastIndexOf(".") + 1);
  const opening = own.indexOf("(", own.indexOf(last) + last.length);
  const closing = findClosing(own, opening);
  if (opening === -1 || closing === undefined) return undefined;
  const written = splitAtCommas(withoutTypeArguments(own.slice(opening + 1, closing))).map((each) =>
    each.trim(),
  );
  const names = written.map((each) => pattern.exec(each)?.[1]);
  const parameters = names.flatMap((each) =>
    each === undefined || receivers.has(each) ? [] : [each],
  );
  const isPlain = names.every(
    (each, at) => each !== undefined || /^[*/]?$/.test(written[at] ?? ""),
  );
  const docstring = /^([^\n]*:\s*)[rR]?("""|''')[^]*?\2/;
  return { parameters, isPlain, body: own.slice(closing + 1).replace(docstring, "$1") };
}

const named = /^(?:(?:public|private|protected|readonly)\s+)*([A-Za-z_$][\w$]*)\s*(?:\??\s*:|=|$)/;
const patterns: Readonly<Record<string, RegExp>> = {
  python: named,
  typescript: named,
  tsx: named,
  javascript: named,
  go: /^([A-Za-z_]\w*)(?:\s|$)/,
};

const receivers: ReadonlySet<string> = new Set(["self", "cls", "this"]);

const openers = "([{";
const closers = ")]}";

function findClosing(text: string, opening: number): number | undefined {
  let depth = 0;
  for (let at = opening; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (openers.includes(character)) depth += 1;
    if (closers.includes(character)) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** `Map<string, Bell>` takes two types, and is one parameter's. */
function withoutTypeArguments(text: string): string {
  const less = text.replaceAll(/(?<=[\w$])<(?:=>|[^<>])*>/g, "");
  return less === text ? text : withoutTypeArguments(less);
}

function splitAtCommas(text: string): readonly string[] {
  const parts = [""];
  let depth = 0;
  for (const character of text) {
    if (openers.includes(character)) depth += 1;
    if (closers.includes(character)) depth -= 1;
    if (character === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}
