import { createRequire } from "node:module";
import type * as treeSitter from "@vscode/tree-sitter-wasm";
import { type DefinitionKind, type Grammar, grammars } from "./grammars.ts";

type Node = treeSitter.Node;

const load = createRequire(import.meta.url);

/** A function, method, class or other type of a source file. */
export interface Definition {
  readonly kind: DefinitionKind;
  /** With the names of what it stands in: `Cache.get`. */
  readonly name: string;
  /** 1-based and inclusive; decorators and the comment directly above belong to it. */
  readonly from: number;
  readonly to: number;
  /** Where its name stands. */
  readonly line: number;
  /** What its docstring, or the comment directly above it, says, on one line; empty if neither. */
  readonly doc: string;
}

/** A longer text is not parsed: nobody reads it, and its tree takes some hundred times its size. */
const longestText = 1_000_000;

/**
 * Finds the definitions of a source text, in the order in which they begin, by the language's real
 * grammar; what is broken in the text costs no more than the definitions around it. `undefined`
 * where there is no grammar for the language (a lower-case name) or the text is too long.
 */
export async function findDefinitions(
  text: string,
  language: string,
): Promise<readonly Definition[] | undefined> {
  const grammar = grammars[language];
  if (grammar === undefined || text.length > longestText) return undefined;
  const parser = await openParser(grammar.file);
  const tree = parser.parse(text);
  if (tree === null) return undefined;
  try {
    return collect(tree.rootNode, grammar);
  } finally {
    tree.delete();
  }
}

/**
 * The definition in which a line is best read: the outermost function or small class around it, else
 * the innermost class; of no more than `longest` lines, `undefined` where there is none.
 */
export function findEnclosing(
  definitions: readonly Definition[],
  { line, longest }: { readonly line: number; readonly longest: number },
): Definition | undefined {
  const around = definitions.filter(
    ({ from, to }) => from <= line && line <= to && to - from < longest,
  );
  const isReadWhole = ({ kind, from, to }: Definition) =>
    kind === "function" || to - from < smallClass;
  return around.find(isReadWhole) ?? around.at(-1);
}

/** In lines; what a class of them does is seen best in the whole of it. */
const smallClass = 60;

const parsers = new Map<string, Promise<treeSitter.Parser>>();

/** One parser for each grammar, made when it is first asked for. */
function openParser(file: string): Promise<treeSitter.Parser> {
  const known = parsers.get(file);
  if (known !== undefined) return known;
  const made = makeParser(file);
  parsers.set(file, made);
  return made;
}

let runtime: Promise<typeof treeSitter> | undefined;

async function makeParser(file: string): Promise<treeSitter.Parser> {
  runtime ??= startRuntime();
  const { Language, Parser } = await runtime;
  const path = load.resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${file}.wasm`);
  const parser = new Parser();
  parser.setLanguage(await Language.load(path));
  return parser;
}

/** Loaded when something is parsed, and by `require`: the package names no exports to `import`. */
async function startRuntime(): Promise<typeof treeSitter> {
  const runtimeModule: typeof treeSitter = load("@vscode/tree-sitter-wasm");
  await runtimeModule.Parser.init();
  return runtimeModule;
}

function collect(root: Node, grammar: Grammar): readonly Definition[] {
  const found: Definition[] = [];
  const open: { readonly endIndex: number; readonly name: string }[] = [];
  // In the order of the text, so that what stands open is what a node stands in.
  for (const node of root.descendantsOfType(Object.keys(grammar.definitions))) {
    if (node === null) continue;
    while ((open.at(-1)?.endIndex ?? Infinity) <= node.startIndex) open.pop();
    if (isNameless(node)) continue;
    const definition = read(node, open.at(-1)?.name ?? "", grammar);
    if (definition === undefined) continue;
    found.push(definition);
    open.push({ endIndex: node.endIndex, name: definition.name });
  }
  return found;
}

/** Whether it stands in a class without a name, and is none of what that one stands in. */
function isNameless({ parent }: Node): boolean {
  return /^(?:object_creation_expression|object_literal)$/.test(parent?.parent?.type ?? "");
}

/** Fields under which grammars keep the value of a name: `const f = () => {}`. */
const functionValue = /^(arrow_function|function_expression|generator_function)$/;

function read(node: Node, scope: string, grammar: Grammar): Definition | undefined {
  const kind = grammar.definitions[node.type];
  if (kind === undefined) return undefined;
  const assigned = /declarator$|field_definition$/.test(node.type);
  if (assigned && !functionValue.test(node.childForFieldName("value")?.type ?? ""))
    return undefined;
  // `struct x *y` names a type without defining it.
  if (node.type.endsWith("_specifier") && node.childForFieldName("body") === null) return undefined;
  const name = findName(node);
  if (name === undefined) return undefined;
  const owner = scope === "" ? readReceiver(node) : scope;
  const outer = outermost(node, grammar);
  const above = commentAbove(outer, grammar);
  const doc = docstring(node) ?? above?.text ?? "";
  return {
    kind,
    name: owner === undefined ? name.text : `${owner}.${name.text}`,
    from: (above?.from ?? outer.startPosition.row) + 1,
    to: lastRow(outer) + 1,
    line: name.startPosition.row + 1,
    doc: plain(doc),
  };
}

/** The name stands in a field; in C inside of declarators, in Rust's `impl` as a type. */
function findName(node: Node): Node | undefined {
  const field = node.type === "impl_item" ? "type" : "name";
  const name = node.childForFieldName(field) ?? node.childForFieldName("property");
  if (name !== null) return name;
  let declarator = node.childForFieldName("declarator");
  while (declarator !== null) {
    const inner = declarator.childForFieldName("declarator");
    if (inner === null) return declarator;
    declarator = inner;
  }
  const first = node.namedChildren[0];
  return first?.type.endsWith("name") === true ? first : undefined;
}

/** The type that Go's methods name in front: `Command` of `func (c *Command) Find()`. */
function readReceiver(node: Node): string | undefined {
  const receiver = node.childForFieldName("receiver")?.text ?? "";
  return /([\p{L}_][\p{L}\p{N}_]*)(?:\[[^\]]*\])?,?\s*\)$/u.exec(receiver)?.[1];
}

/** The definition with what wraps it, as long as the wrapper holds nothing else. */
function outermost(node: Node, { wrappers = [] }: Grammar): Node {
  let outer = node;
  for (let { parent } = outer; parent !== null; parent = outer.parent) {
    if (!wrappers.includes(parent.type)) break;
    outer = parent;
  }
  return outer;
}

/** The comments that end on the line above, without an empty line between. */
function commentAbove(
  node: Node,
  { comments }: Grammar,
): { readonly from: number; readonly text: string } | undefined {
  const texts: string[] = [];
  let { row } = node.startPosition;
  for (let each = before(node); each !== null; each = before(each)) {
    if (!comments.includes(each.type) || lastRow(each) !== row - 1) break;
    const behind = before(each);
    // A comment behind code on its own line speaks of that code.
    if (behind !== null && lastRow(behind) === each.startPosition.row) break;
    if (each.type !== "attribute_item") texts.unshift(each.text);
    ({ row } = each.startPosition);
  }
  return row === node.startPosition.row ? undefined : { from: row, text: texts.join("\n") };
}

/** What stands before a node; for the first of a body, what stands before the body. */
function before(node: Node): Node | null {
  const { previousSibling, parent } = node;
  if (previousSibling !== null || parent === null) return previousSibling;
  return parent.startIndex === node.startIndex ? before(parent) : null;
}

/** The row, from 0, of a node's last character; some end behind their line's end. */
function lastRow({ endPosition }: Node): number {
  return endPosition.column === 0 ? endPosition.row - 1 : endPosition.row;
}

/** Python's: the text that is the first statement of the body. */
function docstring(node: Node): string | undefined {
  const statement = node.childForFieldName("body")?.namedChildren[0];
  const text = statement?.type === "expression_statement" ? statement.namedChildren[0] : undefined;
  return text?.type === "string" ? text.text : undefined;
}

/** A comment or docstring without its marks, its white space run together. */
function plain(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*(?:\/\*+!?|\*+\/|\*|\/\/[/!]?|#+|--)?\s?/, ""))
    .join(" ")
    .replace(/^\s*[rRuUbBfF]{0,2}(?:"""|'''|"|')/, "")
    .replace(/(?:"""|'''|"|'|\*\/)\s*$/, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
