import { parse as parseToml, TomlError } from "smol-toml";
import {
  anyFrontMatter,
  findFrontMatter,
  type FrontMatterLanguage,
  type FrontMatterRules,
} from "./find-front-matter.ts";
import { describeYamlError } from "./describe-yaml-error.ts";
import { indentContinued } from "./indent-continued.ts";
import { parsePlainYaml } from "./parse-plain-yaml.ts";
import { parseScriptValues, parseTemplateData, type ScriptValues } from "./parse-script-values.ts";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";

/** Something in an entry's head, and where. Line and column from 1. */
interface PlacedMessage {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The values of an entry's front matter, or where it cannot be read. */
export type FrontMatter =
  | {
      readonly kind: "read";
      readonly values: Readonly<Record<string, unknown>>;
      /** What it would have to be run for: values that it may have beside those. */
      readonly computed?: PlacedMessage & { readonly names: readonly string[] };
    }
  | ({ readonly kind: "unreadable" } & PlacedMessage);

/**
 * Reads the front matter at the head of an entry, as the rules of a generator find it. An entry without
 * any has no values, which is not an error.
 */
export function parseFrontMatter(text: string, rules?: FrontMatterRules): FrontMatter {
  return new FrontMatterParser(rules).parse(text);
}

/**
 * Reads many front matters. Most versions of an entry change its text and not its front matter, so
 * what is between the fences is read once; what is returned is shared, and not to be changed.
 */
export class FrontMatterParser {
  readonly #known = new Map<string, FrontMatter>();
  readonly #rules: FrontMatterRules;

  constructor(rules: FrontMatterRules = anyFrontMatter) {
    this.#rules = rules;
  }

  /** Of a text that is cut off, what nothing closes may be closed further down. */
  parse(
    text: string,
    { path = "", isCut = false }: { readonly path?: string; readonly isCut?: boolean } = {},
  ): FrontMatter {
    if (this.#rules.programs?.test(path)) {
      return isCut ? unreadable(1, 1, "it is cut off") : sayComputed(parseTemplateData(text));
    }
    if (this.#rules.makers?.test(path)) return { kind: "read", values: {} };
    const found = findFrontMatter(normalizeLines(text), this.#rules);
    switch (found.kind) {
      case "none":
        if (this.#rules.missing === "error") return unreadable(1, 1, "it has no front matter");
        return { kind: "read", values: {} };
      case "unclosed":
        if (this.#rules.unclosed === "text" && !isCut) return { kind: "read", values: {} };
        return unreadable(
          found.above + 1,
          1,
          `the front matter that begins with ${found.opening} is never closed`,
        );
      case "found": {
        const { language, above, opening } = found;
        if (language === undefined) {
          return unreadable(above, 1, `no front matter of this generator begins with ${opening}`);
        }
        return moveDown(this.#read(language, found.text), above);
      }
    }
  }

  #read(language: FrontMatterLanguage, text: string): FrontMatter {
    const key = `${language} ${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    // What is cut out of a text keeps all of it in memory; a copy doesn't.
    const copy = Buffer.from(text, "utf8").toString("utf8");
    const read = language === "yaml" ? readYaml(copy, this.#rules) : readers[language](copy);
    this.#known.set(key, read);
    return read;
  }
}

/** What stands below the front matter of a text, with `\n` at the end of each line. */
export function cutFrontMatter(text: string, rules: FrontMatterRules = anyFrontMatter): string {
  const lines = normalizeLines(text);
  const found = findFrontMatter(lines, rules);
  if (found.kind !== "found") return lines;
  if (found.end !== undefined) return lines.slice(found.end);
  if (found.language === "org") return found.text.replace(/^(?:#\+.*\n?)+/, "");
  return found.text.slice(endOfObject(found.text) ?? 0);
}

function normalizeLines(text: string): string {
  return text.replace(/^\ufeff/, "").replaceAll(/\r\n?/g, "\n");
}

/** Readers place what they say in their own text; above that stand lines of the entry. */
function moveDown(read: FrontMatter, above: number): FrontMatter {
  if (above === 0) return read;
  if (read.kind === "unreadable") return { ...read, line: read.line + above };
  const { computed } = read;
  if (computed === undefined) return read;
  return { ...read, computed: { ...computed, line: computed.line + above } };
}

const readers = { toml: readToml, json: readJson, org: readOrg, script: readScript } as const;

function readToml(text: string): FrontMatter {
  try {
    return { kind: "read", values: parseToml(text) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const message = error.message.split("\n")[0] ?? "invalid TOML";
    return unreadable(error.line, error.column, message);
  }
}

function readYaml(
  text: string,
  { repeatsKeys = false, otherThanKeys }: FrontMatterRules,
): FrontMatter {
  const plain = parsePlainYaml(text);
  if (plain !== undefined) return { kind: "read", values: plain };
  const lines = new LineCounter();
  const options = {
    prettyErrors: false,
    logLevel: "silent",
    uniqueKeys: !repeatsKeys,
  } as const;
  const strict = parseDocument(text, { ...options, lineCounter: lines });
  const error = strict.errors[0];
  const document = error === undefined ? strict : parseDocument(indentContinued(text), options);
  if (error !== undefined && document.errors.length > 0) {
    const { line, col } = lines.linePos(error.pos[0]);
    return unreadable(line, col, describeYamlError(error, text));
  }
  try {
    const read = mapping(document.toJS({ maxAliasCount: 20 }));
    return read.kind === "unreadable" && otherThanKeys === "ignored"
      ? { kind: "read", values: {} }
      : read;
  } catch (error) {
    // The one failure left is a document that aliases blow up: a billion laughs.
    return unreadable(1, 1, error instanceof Error ? error.message : "too many aliases");
  }
}

function mapping(value: unknown): FrontMatter {
  if (value === null || value === undefined) return { kind: "read", values: {} };
  if (typeof value !== "object" || Array.isArray(value)) {
    return unreadable(1, 1, "the front matter is no list of keys and values");
  }
  return { kind: "read", values: Object.fromEntries(Object.entries(value)) };
}

function unreadable(line: number, column: number, message: string): FrontMatter {
  return { kind: "unreadable", line, column, message };
}

function readScript(text: string): FrontMatter {
  return sayComputed(parseScriptValues(text));
}

/** A program is never run: what it says plainly is read, and what it would compute is named. */
function sayComputed({ values, computed }: ScriptValues): FrontMatter {
  if (computed === undefined) return { kind: "read", values };
  const [name] = computed.names;
  const message = `\`${name}\` is computed, and a program is never run; what it says plainly is read`;
  return { kind: "read", values, computed: { ...computed, message } };
}

/** The keywords at the head of an Org file: `#+title: Tides`, `#+tags[]: sea moon`, `#+date: <2026-03-09 Mon>`. */
function readOrg(text: string): FrontMatter {
  const values: Record<string, unknown> = {};
  for (const line of text.split("\n")) {
    const [, key, isList, value = ""] = /^#\+(\w+)(\[\])?:[ \t]*(.*)$/.exec(line) ?? [];
    if (key === undefined) break;
    const [, day] = /^[<[](\d{4}-\d{2}-\d{2})\b.*[>\]]$/.exec(value.trim()) ?? [];
    values[key.toLowerCase()] =
      isList === undefined ? (day ?? value.trim()) : value.split(/\s+/).filter(Boolean);
  }
  return { kind: "read", values };
}

/** Reads the JSON object a text begins with; without fences, what follows it is the entry's body. */
function readJson(text: string): FrontMatter {
  const source = text.trimStart();
  const skipped = text.slice(0, text.length - source.length).split("\n").length - 1;
  const end = endOfObject(source);
  if (end === undefined) {
    return unreadable(1, 1, "the JSON object is never closed");
  }
  const object = source.slice(0, end);
  try {
    const value: unknown = JSON.parse(object);
    return { kind: "read", values: z.record(z.string(), z.unknown()).parse(value) };
  } catch (error) {
    const message = error instanceof Error ? error.message : "invalid JSON";
    // V8 tells the offset in its message, or nothing when the text ends too soon.
    const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? object.length);
    const before = object.slice(0, offset).split("\n");
    const column = (before.at(-1) ?? "").length + 1;
    return unreadable(before.length + skipped, column, message);
  }
}

/** The offset after the brace that closes the first one; braces inside strings do not count. */
function endOfObject(source: string): number | undefined {
  let depth = 0;
  for (const match of source.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/g)) {
    if (match[0] === "{") depth += 1;
    if (match[0] === "}") depth -= 1;
    if (depth === 0) return match.index + 1;
  }
  return undefined;
}
