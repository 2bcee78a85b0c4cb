/** What a program says plainly, without having been run. */
export interface ScriptValues {
  readonly values: Readonly<Record<string, unknown>>;
  readonly computed?: ComputedKeys;
}

/** What a program would have to be run for, by its keys, and where the first is; `it` is all of it. */
interface ComputedKeys {
  readonly names: readonly [string, ...string[]];
  /** From 1, as is `column`. */
  readonly line: number;
  readonly column: number;
}

/** Stands for a value that only a run could tell, and says where it would come from. */
export class ComputedValue {
  readonly from: string;

  constructor(from: string) {
    this.from = from;
  }
}

/**
 * Reads the literals of front matter in JavaScript, an object or declarations (`const title = "Tides"`),
 * as Eleventy takes both. It is never run: what is computed is left out and named.
 */
export function parseScriptValues(script: string): ScriptValues {
  if (script.length > longestScript) return unknown;
  const reader = new LiteralReader(script);
  reader.skip(/\(/y);
  const object = reader.peek("{") ? reader.readObject() : reader.readDeclarations();
  const isUnknown = object.length === 0 && reader.isPlain() && script.trim() !== "";
  return isUnknown ? unknown : { values: Object.fromEntries(object), ...reader.told() };
}

/**
 * Reads the literals of the object that a module is, or that the function which it is returns:
 * `module.exports = { … }`, `export default () => ({ … })`.
 */
export function parseExportedValues(script: string): ScriptValues {
  return readObjectAfter(script, /\bmodule\.exports\s*=(?!=)|\bexport\s+default\b/) ?? unknown;
}

/**
 * Reads the literals of what a template in JavaScript gives as its data: `exports.data = { … }`,
 * `static data = { … }`, `data() { return { … } }`. One without any gives nothing.
 */
export function parseTemplateData(script: string): ScriptValues {
  const own =
    /(?:\bexport\s+(?:const|let|var)\s+|\bexports\.|\bstatic\s+)data\s*=(?![=>])|^[ \t]+data\s*=(?![=>])|\bdata\s*:|\bdata\s*\(\s*\)\s*(?=\{)/m;
  const values = readObjectAfter(script, own);
  if (values !== undefined) return values;
  if (!namedElsewhere.test(stripComments(script))) return { values: {} };
  // A `data` that is not indented is the one that is named there.
  return readObjectAfter(script, /^(?:const|let|var)\s+data\s*=(?![=>])/m) ?? unknown;
}

const namedElsewhere =
  /\bexport\s*\{[^{}]*\bdata\b|\bmodule\.exports\s*=\s*\{[^{}]*\bdata\b|\bdata\s*\(/;

/** A script without its comments, which hold examples; everything else keeps its place. */
export function stripComments(script: string): string {
  return script.replaceAll(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?(?:\*\/|$)|(?<![:\\])\/\/[^\n]*/g,
    (found: string, text?: string) => text ?? found.replaceAll(/[^\n]/g, " "),
  );
}

const unknown: ScriptValues = { values: {}, computed: { names: ["it"], line: 1, column: 1 } };

function readObjectAfter(script: string, mark: RegExp): ScriptValues | undefined {
  if (script.length > longestScript) return unknown;
  const text = stripComments(script);
  const found = mark.exec(text);
  if (found === null) return undefined;
  const reader = new LiteralReader(text, found.index + found[0].length);
  const header = reader.skip(
    /(?:async\b\s*)?(?:function\b\s*[\w$]*\s*\((?:[^(){}]|\{[^{}]*\})*\)|\((?:[^(){}]|\{[^{}]*\})*\)\s*=>|[\w$]+\s*=>)/y,
  );
  const isBody = (header !== undefined && !reader.peek("(")) || found[0].trimEnd().endsWith(")");
  if (isBody && reader.skip(/\{\s*return\b/y) === undefined) return unknown;
  reader.skip(/\(/y);
  if (!reader.peek("{")) return unknown;
  return { values: Object.fromEntries(reader.readObject()), ...reader.told() };
}

/** A literal, or something else: what that stands for only a run could tell. */
type Literal = { readonly value: unknown } | undefined;

/** Characters; a longer one is a program of its own. */
const longestScript = 64 * 1024;

/** Deeper nesting than this is no front matter. */
const deepest = 12;

class LiteralReader {
  readonly #text: string;
  #at: number;
  /** The keys whose values are computed, and where they stand. */
  readonly #computed: { readonly name: string; readonly at: number }[] = [];

  constructor(text: string, at = 0) {
    this.#text = text;
    this.#at = at;
  }

  isPlain(): boolean {
    return this.#computed.length === 0;
  }

  told(): Pick<ScriptValues, "computed"> {
    const [first, ...others] = this.#computed;
    if (first === undefined) return {};
    const before = this.#text.slice(0, first.at).split("\n");
    const column = (before.at(-1) ?? "").length + 1;
    const names = [first.name, ...others.map(({ name }) => name)] as const;
    return { computed: { names, line: before.length, column } };
  }

  peek(mark: string): boolean {
    this.#skipSpace();
    return this.#text.startsWith(mark, this.#at);
  }

  /** Takes what a sticky expression matches here, behind white space and comments. */
  skip(expression: RegExp): RegExpExecArray | undefined {
    this.#skipSpace();
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#text);
    if (match === null) return undefined;
    this.#at = expression.lastIndex;
    return match;
  }

  readDeclarations(): [string, unknown][] {
    const found: [string, unknown][] = [];
    while (this.#at < this.#text.length) {
      const start = this.#skipSpace();
      const declared = this.skip(/(?:export\s+)?(?:const|let|var)\s+([\w$]+)\s*=/y);
      const [, name] = declared ?? [];
      const [, called] =
        name === undefined
          ? (this.skip(/(?:export\s+)?(?:async\s+)?function\s*\*?\s*(authors?)\b/y) ?? [])
          : [];
      const valueAt = this.#at;
      const value = name === undefined ? undefined : this.#readLiteral();
      if (name !== undefined && value !== undefined && this.#endsStatement()) {
        found.push([name, value.value]);
      } else {
        const unread = name ?? called;
        if (unread !== undefined) this.#note(unread, start);
        this.#at = valueAt;
        this.#skipUntil(";\n");
        this.#at += 1;
      }
    }
    return found;
  }

  readObject(depth = 0): [string, unknown][] {
    const found: [string, unknown][] = [];
    this.skip(/\{/y);
    while (this.#at < this.#text.length && this.skip(/\}/y) === undefined) {
      const start = this.#skipSpace();
      const key = this.skip(/(?:"([^"\\\n]*)"|'([^'\\\n]*)'|([\w$]+))\s*:/y);
      const name = key?.[1] ?? key?.[2] ?? key?.[3];
      const valueAt = this.#at;
      const value = name === undefined ? undefined : this.#readLiteral(depth + 1);
      const isWhole = this.peek(",") || this.peek("}");
      if (name !== undefined && value !== undefined && isWhole) found.push([name, value.value]);
      else {
        this.#at = valueAt;
        const shorthand = /[\w$]+/y;
        shorthand.lastIndex = start;
        this.#note(name ?? shorthand.exec(this.#text)?.[0] ?? "it", start);
        this.#skipUntil(",}");
      }
      this.skip(/,/y);
    }
    return found;
  }

  #readLiteral(depth = 0): Literal {
    if (depth > deepest) return undefined;
    const text = this.skip(
      /"((?:[^"\\\n]|\\[^\n])*)"|'((?:[^'\\\n]|\\[^\n])*)'|`((?:[^`\\$]|\\[^])*)`/y,
    );
    if (text !== undefined) return { value: unescape(text[1] ?? text[2] ?? text[3] ?? "") };
    const number = this.skip(/-?\d+(?:\.\d+)?(?![\w.])/y);
    if (number !== undefined) return { value: Number(number[0]) };
    const word = this.skip(/(?:true|false|null|undefined)\b/y);
    if (word !== undefined) return { value: words.get(word[0]) };
    const date = this.skip(/new\s+Date\(\s*(?:"([^"\\\n]*)"|'([^'\\\n]*)')\s*\)/y);
    if (date !== undefined) return { value: date[1] ?? date[2] };
    if (this.peek("[")) return this.#readList(depth);
    if (!this.peek("{")) return undefined;
    const before = this.#computed.length;
    const object = this.readObject(depth);
    return this.#computed.length === before ? { value: Object.fromEntries(object) } : undefined;
  }

  #readList(depth: number): Literal {
    const items: unknown[] = [];
    this.skip(/\[/y);
    while (this.skip(/\]/y) === undefined) {
      const item = this.#readLiteral(depth + 1);
      if (item === undefined || !(this.peek(",") || this.peek("]"))) return undefined;
      items.push(item.value);
      this.skip(/,/y);
    }
    return { value: items };
  }

  /** Whether what follows can't belong to the expression that ends here. */
  #endsStatement(): boolean {
    const end = this.#at;
    if (this.skip(/;/y) !== undefined || this.#at === this.#text.length) return true;
    return (
      this.#text.slice(end, this.#at).includes("\n") && /[\w$]/.test(this.#text[this.#at] ?? "")
    );
  }

  /** Goes on to one of the marks, over whatever is nested or quoted on the way. */
  #skipUntil(marks: string): void {
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const mark = this.#text[this.#at] ?? "";
      if (depth === 0 && marks.includes(mark)) return;
      if ("([{".includes(mark)) depth += 1;
      if (")]}".includes(mark)) depth = Math.max(0, depth - 1);
      if ("\"'`".includes(mark)) this.#skipText(mark);
    }
  }

  #skipText(quote: string): void {
    for (this.#at += 1; this.#at < this.#text.length; this.#at += 1) {
      const mark = this.#text[this.#at];
      if (mark === quote || (mark === "\n" && quote !== "`")) return;
      if (mark === "\\") this.#at += 1;
    }
  }

  #skipSpace(): number {
    const space = /(?:\s+|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)*/y;
    // Whoever looks behind the end would begin anew.
    space.lastIndex = Math.min(this.#at, this.#text.length);
    space.exec(this.#text);
    this.#at = space.lastIndex;
    return this.#at;
  }

  #note(name: string, at: number): void {
    this.#computed.push({ name, at });
  }
}

const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

const escapes: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
]);

function unescape(text: string): string {
  return text.replaceAll(/\\(?:u([0-9a-fA-F]{4})|([^]))/g, (_, code?: string, mark = "") =>
    code === undefined
      ? (escapes.get(mark) ?? String(mark))
      : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
