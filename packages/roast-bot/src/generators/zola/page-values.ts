import { TomlDate } from "smol-toml";
import { type EntryDate, parseEntryDate } from "../../front-matter/entry-date.ts";
import { showValue } from "../entry-fields.ts";
import { isData } from "../site-files.ts";

const clock = String.raw`\d\d?:\d\d:\d\d(?:\.\d{0,9})?`;
/** What Zola reads of a text: TOML's dates, and YAML's. */
const dateText = new RegExp(
  String.raw`^"?\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)(?:${clock}|\d\d:\d\d)[ \t]*(?:[Zz]|[-+]\d\d?(?::\d\d)?)?)?"?$`,
);

/** A date of front matter, if it is one to Zola. */
export function readZolaDate(value: unknown): EntryDate | undefined {
  if (value instanceof TomlDate && value.isTime()) return undefined;
  if (value instanceof Date) return parseEntryDate(value);
  if (typeof value !== "string" || !dateText.test(value)) return undefined;
  return parseEntryDate(value.replaceAll('"', ""));
}

/** The day in front of a page's name, or of its folder's. */
export function readNameDate(path: string): EntryDate | undefined {
  const parts = path.split("/");
  const isBundle = /^index(\.[^.]+)?\.md$/.test(parts.at(-1) ?? "");
  const name = parts.at(isBundle ? -2 : -1) ?? "";
  return parseEntryDate(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/.exec(name)?.[0]);
}

const flags = new Set(["draft", "render", "in_search_index"]);
const dates = new Set(["date", "updated"]);
const names = new Set(["slug", "path"]);
const lists = new Set(["authors", "aliases"]);

/**
 * The first value of a page's front matter that isn't of the kind that Zola declares, which ends its
 * build. What YAML would write as a text is let be, since TOML alone tells `1` from `"1"` there.
 * https://github.com/getzola/zola/blob/master/components/content/src/front_matter/page.rs
 */
export function findWrongValue(values: Readonly<Record<string, unknown>>): string | undefined {
  const wrong = Object.entries(values).find(([key, value]) => {
    if (flags.has(key)) return typeof value !== "boolean";
    if (dates.has(key)) return readZolaDate(value) === undefined;
    if (names.has(key)) return value === "";
    if (lists.has(key)) return value !== null && !Array.isArray(value);
    if (key === "taxonomies") return value !== null && !isData(value);
    return false;
  });
  if (wrong === undefined) return undefined;
  const [key, value] = wrong;
  return `\`${key}\` can't be \`${showValue(value)}\``;
}
