import { parseFrontMatter } from "../../front-matter/parse-front-matter.ts";
import { readText, readValue } from "../site-files.ts";
import type { EntrySource } from "../site-generator.ts";

/** The `_index` files that may stand above a page, in whatever language, the nearest first. */
export function listSections(path: string, otherLanguages: readonly string[]): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.flatMap((_, at) => {
    const folder = parts.slice(0, parts.length - at).join("/");
    const languages = ["", ...otherLanguages.map((code) => `.${code}`)];
    return languages.map((language) => `${folder}/_index${language}.md`);
  });
}

/** What a section says of the pages below it. */
export function readSection(text: string): Readonly<Record<string, unknown>> {
  const read = parseFrontMatter(text);
  if (read.kind !== "read") return {};
  const { values } = read;
  return {
    isSection: true,
    draft: readValue(values, "draft"),
    sort_by: readText(values, "sort_by"),
    transparent: readValue(values, "transparent"),
  };
}

/**
 * Whether no page is made because each section that a page belongs to is sorted by something that it
 * lacks. It belongs to that of its own folder and, as long as that is transparent, to the one above.
 * https://www.getzola.org/documentation/content/section/#sorting
 */
export function isLeftUnsorted(
  page: EntrySource & {
    readonly hasDate: boolean;
    /** The language that its name says; `undefined` for the site's own, whose sections name none. */
    readonly language: string | undefined;
    readonly otherLanguages: readonly string[];
  },
): boolean {
  const places = listSections(page.path, page.otherLanguages);
  const folders = page.path.split("/").slice(0, -1);
  if (/\/index(\.[^/.]+)?\.md$/.test(page.path)) folders.pop();
  const name = page.language === undefined ? "_index.md" : `_index.${page.language}.md`;
  let isInOne = false;
  for (; folders.length > 0; folders.pop()) {
    const section = page.inherited[places.indexOf([...folders, name].join("/"))];
    if (section?.["isSection"] !== true) break;
    if (!lacksKey(page, section["sort_by"])) return false;
    isInOne = true;
    if (section["transparent"] !== true) break;
  }
  return isInOne;
}

function lacksKey(
  { values, hasDate }: { readonly values: EntrySource["values"]; readonly hasDate: boolean },
  sortBy: unknown,
): boolean {
  switch (sortBy) {
    case "date":
      return !hasDate;
    case "update_date":
      return !hasDate && values["updated"] === undefined;
    case "title":
    case "title_bytes":
      return values["title"] === undefined;
    case "weight":
      return values["weight"] === undefined;
    default:
      return false;
  }
}
