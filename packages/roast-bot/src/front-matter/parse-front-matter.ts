import { parse as parseToml, TomlError } from "smol-toml";
import { parsePlainYaml } from "./parse-plain-yaml.ts";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";

/** The values of an entry's front matter, or where it cannot be read. Line and column from 1. */
export type FrontMatter =
  | { readonly kind: "read"; readonly values: Readonly<Record<string, unknown>> }
  | {
      readonly kind: "unreadable";
      readonly line: number;
      readonly column: number;
      readonly message: string;
    };

/**
 * Three or more: generators take a longer line for a fence, too. `...` ends a document of YAML.
 * Behind the first fence Eleventy takes a language.
 */
const fences = [
  { opening: /^\+{3,}[ \t]*(\n|$)/, closing: /^\+{3,}[ \t]*$/m, read: readToml },
  { opening: /^-{3,}[ \t]*(\n|$)/, closing: /^(-{3,}|\.{3})[ \t]*$/m, read: readYaml },
  { opening: /^---yaml[ \t]*\n/i, closing: /^---[ \t]*$/m, read: readYaml },
  { opening: /^---toml[ \t]*\n/i, closing: /^---[ \t]*$/m, read: readToml },
  { opening: /^---json[ \t]*\n/i, closing: /^---[ \t]*$/m, read: readJson },
  { opening: /^---[a-z]+[ \t]*\n/i, closing: /^---[ \t]*$/m, read: refuseProgram },
] as const;

/**
 * Reads the front matter at the head of an entry: TOML between `+++`, YAML between `---`, or a
 * JSON object, at the head or below empty lines. An entry without any has no values, which is not an
 * error.
 */
export function parseFrontMatter(text: string): FrontMatter {
  return new FrontMatterParser().parse(text);
}

/**
 * Reads many front matters. Most versions of an entry change its text and not its front matter, so
 * what is between the fences is read once; what is returned is shared, and not to be changed.
 */
export class FrontMatterParser {
  readonly #known = new Map<string, FrontMatter>();

  parse(text: string): FrontMatter {
    const { source, before } = findSource(text);
    const parsed = parseSource(source, (inner, read) => {
      const key = `${read.name} ${inner}`;
      // What is cut out of a text keeps all of it in memory; a copy doesn't.
      const known = this.#known.get(key) ?? read(Buffer.from(inner, "utf8").toString("utf8"));
      this.#known.set(key, known);
      return known;
    });
    return parsed.kind === "unreadable" && before > 0
      ? { ...parsed, line: parsed.line + before }
      : parsed;
  }
}

type Reader = (text: string) => FrontMatter;

function parseSource(
  source: string,
  once: (text: string, read: Reader) => FrontMatter,
): FrontMatter {
  const fenced = findFenced(source);
  if (fenced?.end === undefined && fenced !== undefined) {
    return unreadable(1, 1, `the front matter that begins with ${fenced.fence} is never closed`);
  }
  if (fenced !== undefined) return once(fenced.inner, fenced.read);
  if (source.startsWith("{")) return once(source, jsonFrontMatter);
  return source.startsWith("#+") ? once(source, readOrg) : { kind: "read", values: {} };
}

/** Front matter between fences; without an end where none closes it. */
interface Fenced {
  readonly fence: string;
  readonly inner: string;
  readonly read: Reader;
  /** Where the body begins. */
  readonly end?: number;
}

function findFenced(source: string): Fenced | undefined {
  for (const { opening, closing, read } of fences) {
    const fence = opening.exec(source)?.[0].trimEnd();
    if (fence === undefined) continue;
    const opened = source.indexOf("\n") + 1;
    const closed = opened === 0 ? null : closing.exec(source.slice(opened));
    if (closed === null) return { fence, inner: "", read };
    const inner = source.slice(opened, opened + closed.index);
    return { fence, inner, read, end: opened + closed.index + closed[0].length };
  }
  return undefined;
}

/** The text from its first line that isn't empty, and how many lines stand before that. */
function findSource(text: string): { readonly source: string; readonly before: number } {
  const lines = text.replace(/^\ufeff/, "").replaceAll(/\r\n?/g, "\n");
  const source = lines.replace(/^(?:[ \t]*\n)+/, "");
  const before = lines.slice(0, lines.length - source.length).split("\n").length - 1;
  return { source, before };
}

/** What stands below the front matter of a text, with `\n` at the end of each line. */
export function cutFrontMatter(text: string): string {
  const { source } = findSource(text);
  const end = findFenced(source)?.end ?? (source.startsWith("{") ? endOfObject(source) : 0) ?? 0;
  const body = source.slice(end);
  return source.startsWith("#+") ? body.replace(/^(?:#\+.*\n?)+/, "") : body;
}

/** The fence is line 1, so what stands between the fences is one line further down. */
const fenceLines = 1;

function readToml(text: string): FrontMatter {
  try {
    return { kind: "read", values: parseToml(text) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const message = error.message.split("\n")[0] ?? "invalid TOML";
    return unreadable(error.line + fenceLines, error.column, message);
  }
}

function readYaml(text: string): FrontMatter {
  const plain = parsePlainYaml(text);
  if (plain !== undefined) return { kind: "read", values: plain };
  const lines = new LineCounter();
  const options = { lineCounter: lines, prettyErrors: false, logLevel: "silent" } as const;
  const document = parseDocument(text, options);
  const error = document.errors[0];
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    return unreadable(line + fenceLines, col, error.message);
  }
  try {
    return mapping(document.toJS({ maxAliasCount: 20 }));
  } catch (error) {
    // The one failure left is a document that aliases blow up: a billion laughs.
    return unreadable(
      1 + fenceLines,
      1,
      error instanceof Error ? error.message : "too many aliases",
    );
  }
}

function mapping(value: unknown): FrontMatter {
  if (value === null || value === undefined) return { kind: "read", values: {} };
  if (typeof value !== "object" || Array.isArray(value)) {
    return unreadable(1 + fenceLines, 1, "the front matter is no list of keys and values");
  }
  return { kind: "read", values: Object.fromEntries(Object.entries(value)) };
}

function unreadable(line: number, column: number, message: string): FrontMatter {
  return { kind: "unreadable", line, column, message };
}

/** JSON between fences, with or without the braces around it. */
function readJson(text: string): FrontMatter {
  const read = jsonFrontMatter(text.trim());
  return read.kind === "read" ? read : { ...read, line: read.line + fenceLines };
}

function refuseProgram(): FrontMatter {
  return unreadable(1, 1, "front matter that is a program is never run");
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

/** Reads the JSON object a text begins with; what follows it is the entry's body. */
function jsonFrontMatter(source: string): FrontMatter {
  const end = endOfObject(source);
  if (end === undefined) {
    return { kind: "unreadable", line: 1, column: 1, message: "the JSON object is never closed" };
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
    return { kind: "unreadable", line: before.length, column, message };
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
