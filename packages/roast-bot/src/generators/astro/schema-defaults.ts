import { mayNameAuthor } from "../../front-matter/author-names.ts";
import { ComputedValue, parseScriptValues } from "../../front-matter/parse-script-values.ts";
import { isWithin } from "../site-files.ts";
import { plainFolder, readTexts } from "../script-values.ts";

/** What a collection's schema gives to those of its entries that don't say else. */
export type SchemaDefaults = (path: string) => Readonly<Record<string, unknown>>;

/**
 * Reads them off the configuration of a site's collections, a script without its comments:
 * `author: z.string().default("Mara Vance")`. It is never run: an author who is computed
 * (`.default(SITE.author)`), or whose schema is named and may be any, stands there as such.
 * https://docs.astro.build/en/guides/content-collections/#defining-the-collection-schema
 */
export function readSchemaDefaults(script: string): SchemaDefaults {
  const calls = [...script.matchAll(/(?:(?<![\w$])([\w$]+)\s*[=:]\s*)?\bdefineCollection\s*\(/g)];
  const collections = calls.slice(0, mostCollections).map((call) => {
    const [whole, variable = ""] = call;
    const text = cutNested(script, call.index + whole.length);
    const exported = new RegExp(
      String.raw`\b([\w$-]+)["']?\s*:\s*${variable.replaceAll("$", "\\$")}\b`,
    );
    const name = exported.exec(script.slice(script.lastIndexOf("collections")))?.[1] ?? variable;
    const bases = readTexts(text, "base").map(plainFolder);
    return { folders: bases.length > 0 ? bases : [`src/content/${name}`], text };
  });
  const everywhere = readDefaults(script);
  return (path) => {
    const own = collections.find(({ folders }) => folders.some((folder) => isWithin(path, folder)));
    if (own !== undefined && /\bobject\s*\(\s*\{/.test(own.text)) return readDefaults(own.text);
    if (own !== undefined && !/\bschema\b/.test(own.text)) return {};
    if (collections.length <= 1) return everywhere;
    return "author" in everywhere ? { author: new ComputedValue("a schema of `src/content`") } : {};
  };
}

/** A site has no more. */
const mostCollections = 100;

function readDefaults(script: string): Record<string, unknown> {
  const defaults: Record<string, unknown> = {};
  const opening = /\b(?:object|extend)\s*\(\s*\{/g;
  for (let match = opening.exec(script); match !== null; match = opening.exec(script)) {
    const fields = cutNested(script, opening.lastIndex);
    opening.lastIndex += fields.length;
    for (const [key, schema] of listFields(fields)) {
      const value = readDefault(key, schema);
      if (value !== undefined) defaults[key] = value;
    }
  }
  return defaults;
}

function readDefault(key: string, schema: string): unknown {
  const call = /\.(?:default|prefault)\s*\(/.exec(schema);
  if (call !== null) {
    const argument = cutNested(schema, call.index + call[0].length);
    const { values } = parseScriptValues(`{ value: ${argument} }`);
    if (values["value"] !== undefined) return values["value"];
  }
  const isComputed =
    call !== null || /\.(?:transform|catch|overwrite|pipe)\s*\(|\bpreprocess\s*\(/.test(schema);
  return isComputed && mayNameAuthor(key)
    ? new ComputedValue(`\`${key}\` in the schema of its collection`)
    : undefined;
}

/** The keys of an object and the source texts of their values. */
function listFields(text: string): [key: string, source: string][] {
  return splitNested(text).flatMap((field): [string, string][] => {
    const [whole, key] = /^\s*["']?([\w$-]+)["']?\s*:/.exec(field) ?? [];
    return whole === undefined || key === undefined ? [] : [[key, field.slice(whole.length)]];
  });
}

/** What stands from a place to the bracket that closes it. */
function cutNested(text: string, start: number): string {
  const end = findEnd(text, { start, marks: "" });
  return text.slice(start, end);
}

function splitNested(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = findEnd(text, { start: at, marks: "," });
    parts.push(text.slice(at, end));
    at = end + 1;
  }
  return parts;
}

/** The first of the marks outside of what is nested or quoted, else the bracket that closes it all. */
function findEnd(
  text: string,
  { start, marks }: { readonly start: number; readonly marks: string },
): number {
  let depth = 0;
  const token = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|[()[\]{},]/g;
  token.lastIndex = start;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [mark] = found;
    if (depth === 0 && marks !== "" && marks.includes(mark)) return found.index;
    if (/^[([{]$/.test(mark)) depth += 1;
    if (/^[)\]}]$/.test(mark)) depth -= 1;
    if (depth < 0) return found.index;
  }
  return text.length;
}
