import { parseFrontMatter } from "../../front-matter/parse-front-matter.ts";
import { matchesGlob } from "../globs.ts";
import { type Data, isData, readText, readValue } from "../site-files.ts";
import type { Inheritance } from "../site-generator.ts";

/** A section hands its cascade down to all pages below it. */
export const cascades: Inheritance = {
  isSource: (path) => /(^|\/)_index\.(md|html)$/.test(path),
  listSources: (path) =>
    foldersAbove(path).flatMap((folder) => [`${folder}/_index.md`, `${folder}/_index.html`]),
  read(_, text) {
    const read = parseFrontMatter(text);
    return read.kind === "read" ? { cascade: readValue(read.values, "cascade") } : {};
  },
};

/** What a section's (or the site's) cascade gives an entry: one group of values, or several with a target. */
export function applyCascade(
  above: Data,
  { path, language }: { readonly path: string; readonly language: string },
): Data[] {
  const { cascade } = above;
  const groups: readonly unknown[] = Array.isArray(cascade) ? cascade : [cascade];
  return groups.flatMap((group) => {
    if (!isData(group)) return [];
    const target = readValue(group, "target") ?? readValue(group, "_target");
    const wanted = readText(target, "path");
    const kind = readText(target, "kind");
    if (kind !== undefined && !/^\{?.*\bpage\b/.test(kind)) return [];
    const environment = readText(target, "environment");
    if (environment !== undefined && !matchesGlob("production", environment)) return [];
    const wantedLanguage = readText(target, "lang");
    if (wantedLanguage !== undefined && !matchesGlob(language, wantedLanguage)) return [];
    const logical = `/${path.replace(/^content\//, "").replace(/(\/index)?(\.[\w-]+)?\.\w+$/, "")}`;
    if (wanted !== undefined && !matchesGlob(logical, wanted)) return [];
    const params = readValue(group, "params");
    // Hugo takes what is among them for the page's own.
    return [isData(params) ? { ...params, ...group, params } : group];
  });
}

/** The folders that a path lies in, the nearest first. */
export function foldersAbove(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("/"));
}
