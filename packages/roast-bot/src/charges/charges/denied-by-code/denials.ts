import type { TouchedDefinition } from "../../../history/touched-definitions.ts";
import { lexLines } from "../../reading/lex-lines.ts";
import { readSignature } from "../../reading/read-signature.ts";
import { findSyntax } from "../../reading/syntax.ts";

/** What documentation says in so many words, and a line of code that denies it. */
export interface Denial {
  readonly says: string;
  readonly does: string;
}

/**
 * Parameters that the documentation describes, by name, and the function does not take. Of one that
 * takes the rest of its arguments, or takes them apart, only what it took before.
 */
export function findDescribedInVain(
  definition: TouchedDefinition,
  before?: TouchedDefinition,
): readonly string[] {
  const { doc } = definition;
  const signature = readSignature(definition);
  if (signature === undefined) return [];
  const taken = new Set([...signature.parameters, ...receivers].map(withoutUnderscores));
  const once = new Set(before && readSignature(before)?.parameters);
  // Some write the type in front of the name, some behind it.
  const described = [
    ...[...doc.matchAll(/(?:^|\s):param\s+([\w.[\]* ]+?)\s*:/g)].map(([, words = ""]) => words),
    ...[...doc.matchAll(/(?:^|\s)@param\s+(?:\{[^{}]*\}\s+)?\[?([A-Za-z_$][\w$]*)/g)].map(
      ([, name = ""]) => name,
    ),
    ...readArguments(definition),
  ].map((words) => words.match(/[\w$]+/g) ?? []);
  return described
    .filter((words) => !words.some((word) => taken.has(withoutUnderscores(word))))
    .flatMap((words) => words.slice(-1))
    .filter((name) => signature.isPlain || once.has(name))
    .filter((name) => !readCode(definition).has(name));
}

/** The words of a function's code: JavaScript's `arguments` is taken by whoever reads it. */
function readCode({ text, language }: TouchedDefinition): ReadonlySet<string> {
  const syntax = findSyntax(language === "tsx" ? "typescript" : language);
  const lines = syntax ? lexLines(text.split("\n"), syntax) : [];
  return new Set(lines.flatMap(({ code }) => code.match(/[\w$]+/g) ?? []));
}

/** `_optimal` is the same that is not meant for everybody. */
function withoutUnderscores(name: string): string {
  return name.replace(/^_+/, "");
}

const receivers: ReadonlySet<string> = new Set(["self", "cls", "this"]);

/** The entries of an `Args:` section, as far as they stand under one another; not those of a function inside. */
function readArguments({ text, doc }: Pick<TouchedDefinition, "text" | "doc">): readonly string[] {
  if (!/\b(?:Args|Arguments):/.test(doc)) return [];
  const lines = text.split("\n");
  const head = lines.findIndex((line) => /^\s+(?:Args|Arguments):\s*$/.test(line));
  const first = head === -1 ? undefined : lines[head + 1];
  const indent = first === undefined ? 0 : measureIndent(first);
  if (first === undefined || indent <= measureIndent(lines[head] ?? "")) return [];
  const entries: string[] = [];
  for (const line of lines.slice(head + 1)) {
    if (line.trim() === "" || measureIndent(line) < indent) break;
    const [, name] = /^\s+\*{0,2}([A-Za-z_]\w*)(?:\s*\([^()]*\))?:\s/.exec(`${line} `) ?? [];
    if (measureIndent(line) === indent && name !== undefined) entries.push(name);
  }
  return entries;
}

function measureIndent(line: string): number {
  return line.length - line.trimStart().length;
}

interface Rule {
  /** What the documentation says; conditions behind it make it another statement. */
  readonly says: RegExp;
  /** What code, one line of it, does not do if that is true. */
  readonly does: RegExp;
  /** What of the code makes either of them uncertain. */
  readonly unless?: RegExp;
}

const noCondition = String.raw`(?=\s*(?:[.;!)]|$))`;

const rules: readonly Rule[] = [
  {
    says: new RegExp(
      String.raw`\b(?:never|does(?: not|n['’]t)|will (?:not|never)) (?:raises?|throws?)(?: (?:an? )?(?:exceptions?|errors?))?${noCondition}`,
      "i",
    ),
    does: /^\s*(?:raise\s+\w|throw\s+new\s+\w)/,
    unless: /\b(?:try|catch|except)\b/,
  },
  {
    says: new RegExp(String.raw`\b(?:has no|no|without) side[- ]effects?${noCondition}`, "i"),
    does: /^\s*(?:self|this)\.\w+\s*(?:[-+*|]|\/)?=(?![=>])|^\s*(?:global|nonlocal)\s+\w/,
  },
  {
    says: new RegExp(String.raw`\b[Rr]eturns? None${noCondition}`),
    does: /^\s*return\s+(?!None\b)\S/,
    unless: /^\s*return(?:\s+None)?\s*$|\byield\b/m,
  },
  {
    says: new RegExp(String.raw`\b(?:is |are )?not exported${noCondition}`, "i"),
    does: /^\s*export\s+(?:default\s+)?(?:async\s+)?(?:function|const)\b/,
  },
];

/** The first thing that the one definition's documentation says and the other's code denies. */
export function findDenial(
  { doc, text }: TouchedDefinition,
  { text: other, language, line, from }: TouchedDefinition,
): Denial | undefined {
  const syntax = findSyntax(language === "tsx" ? "typescript" : language);
  if (syntax === undefined || doc === "") return undefined;
  const lines = other.split("\n");
  const code = lexLines(lines, syntax).map((each) => each.code);
  const own = code.slice(line - from);
  // What a function inside does is done when that is called.
  if (own.slice(1).some((each) => inner.test(each))) return undefined;
  for (const { says, does, unless } of rules) {
    const [said] = says.exec(doc) ?? [];
    const at = code.findIndex((each, index) => index >= line - from && does.test(each));
    const denied = lines[at]?.trim();
    if (said === undefined || denied === undefined) continue;
    if (unless?.test(own.join("\n")) === true || !text.includes(said)) continue;
    return { says: said, does: denied };
  }
  return undefined;
}

const inner = /^\s*(?:async\s+)?(?:def|function|class)\b|\blambda\b|=>/;
