import { plainFolder } from "../script-values.ts";
import { matchesGlob } from "../globs.ts";
import {
  type Data,
  isData,
  readDataFile,
  readText,
  readValue,
  type SiteFiles,
} from "../site-files.ts";

/** Where Hugo's configuration may lie; `config.*` is a name that many tools use. */
export const configurationFile: RegExp =
  /^((hugo|config)|config\/[^/]+\/[^/]+)\.(toml|ya?ml|json)$/;

/**
 * The files that configure the site. `config.*` is a name that many tools use: a site's says its
 * address, or stands beside its content. One with `base_url` is Zola's; Hugo writes `baseURL`.
 */
export function findConfigurations(files: SiteFiles): string[] {
  const { paths, texts } = files;
  const hasContent = ["content", "archetypes", "layouts"].some((folder) => paths.has(folder));
  return [...paths].filter((path) => {
    if (/^hugo\.(toml|ya?ml|json)$/.test(path)) return true;
    if (/^config\/_default\/(hugo|config)\./.test(path)) return configurationFile.test(path);
    if (!/^config\.(toml|ya?ml|json)$/.test(path)) return false;
    const text = texts.get(path) ?? "";
    return !/^base_url\s*=/m.test(text) && (hasContent || /["']?baseURL["']?\s*[:=]/i.test(text));
  });
}

/** The environment in which Hugo builds unless it is told otherwise. */
const production = /^config\/production\//;

function isMainGroup(group: string | undefined): boolean {
  return group === "hugo" || group === "config";
}

/** What a site says of where its content is and what all of it inherits. */
export interface HugoConfiguration {
  readonly values: Data;
  readonly languages: Data;
  readonly contentFolders: readonly string[];
  readonly cascade: unknown;
}

/** The site's configuration, whose groups may stand in files of their own: `config/_default/languages.toml`. */
export function readConfiguration(files: SiteFiles): HugoConfiguration {
  const merged: Record<string, unknown> = {};
  const contentFolders = new Set<string>();
  const languages: Record<string, unknown> = {};
  const mains = findConfigurations(files);
  // What is said for production comes last, and wins.
  const all = [...files.texts.keys()].toSorted(
    (a, b) => Number(production.test(a)) - Number(production.test(b)),
  );
  for (const path of all) {
    const [, group, language] =
      /^config\/(?:_default|production)\/(\w+)(?:\.([\w-]+))?\.\w+$/.exec(path) ?? [];
    const isMain = mains.includes(path) || (production.test(path) && isMainGroup(group));
    if (!isMain && group === undefined) continue;
    const data = readDataFile(files, path);
    if (isMain) Object.assign(merged, data);
    else if (group === "languages" && language === undefined) Object.assign(languages, data);
    else if (group === "languages" && language !== undefined) languages[language] = data;
    else if (group !== undefined) merged[group] = data;
  }
  const listed = readValue(merged, "languages");
  if (isData(listed)) Object.assign(languages, listed);
  const modules = readValue(merged, "module", "mounts");
  for (const mount of Array.isArray(modules) ? (modules as readonly unknown[]) : []) {
    const target = readText(mount, "target");
    const source = readText(mount, "source");
    if (target !== undefined && /^content(\/|$)/.test(target) && source !== undefined) {
      contentFolders.add(plainFolder(source));
    }
  }
  const folders = [merged, ...Object.values(languages)].map((data) => readText(data, "contentDir"));
  for (const folder of folders) if (folder !== undefined) contentFolders.add(plainFolder(folder));
  if (contentFolders.size === 0) contentFolders.add("content");
  return {
    values: merged,
    languages,
    contentFolders: [...contentFolders],
    cascade: readValue(merged, "cascade"),
  };
}

/**
 * Whether the site leaves a file of content out, whatever that says itself: by `ignoreFiles`, its own
 * or a language's (https://gohugo.io/configuration/all/#ignorefiles), by what a mount takes along, or
 * because it makes no pages at all.
 */
export function findIgnored({
  values,
  languages,
}: Pick<HugoConfiguration, "values" | "languages">): (path: string) => boolean {
  if (listTexts(readValue(values, "disableKinds")).some((kind) => /^page$/i.test(kind))) {
    return () => true;
  }
  const patterns = [values, ...Object.values(languages)].flatMap((data) =>
    listTexts(readValue(data, "ignoreFiles")).flatMap(readPattern),
  );
  const module = readValue(values, "module");
  const mounts = isData(module) ? readValue(module, "mounts") : undefined;
  const filters = (Array.isArray(mounts) ? mounts.filter(isData) : []).map(readMount);
  return (path) =>
    patterns.some((pattern) => pattern.test(`/${path}`)) ||
    filters.some(
      ({ source, isTaken }) =>
        path.startsWith(`${source}/`) && !isTaken(path.slice(source.length + 1)),
    );
}

/**
 * What a mount takes of its folder: by `files`, the first glob of which that matches decides, those
 * behind `! ` against it (https://gohugo.io/configuration/module/#files); before Hugo 0.153 by
 * `includeFiles` and `excludeFiles`.
 */
function readMount(mount: Data): { source: string; isTaken: (path: string) => boolean } {
  const files = listTexts(readValue(mount, "files")).map((glob) => ({
    glob: glob.replace(/^! /, ""),
    takes: !glob.startsWith("! "),
  }));
  const included = listTexts(readValue(mount, "includeFiles"));
  const excluded = listTexts(readValue(mount, "excludeFiles"));
  const rules = [
    ...files,
    ...excluded.map((glob) => ({ glob, takes: false })),
    ...included.map((glob) => ({ glob, takes: true })),
  ];
  const takesOthers = rules.every(({ takes }) => !takes);
  return {
    source: plainFolder(readText(mount, "source") ?? ""),
    isTaken: (path) => rules.find(({ glob }) => matchesGlob(path, glob))?.takes ?? takesOthers,
  };
}

/**
 * Hugo's expressions (https://github.com/google/re2/wiki/Syntax) are linear in what they read, ours are
 * not: one that repeats what repeats or branches itself, or is longer than any that somebody would write
 * for a file's name, is left alone.
 */
function readPattern(text: string): RegExp[] {
  const repeats = text.match(/[*+{]/g) ?? [];
  const isWild = /\([^()]*[*+?{|][^()]*\)[*+?{]|\)\)+[*+?{]|\\[1-9]/.test(text);
  if (text.length > 200 || repeats.length > 4 || isWild) return [];
  const [, flags = ""] = /^\(\?([imsU]+)\)/.exec(text) ?? [];
  const source = text
    .replace(/^\(\?[imsU]+\)/, "")
    .replaceAll("\\A", "^")
    .replaceAll("\\z", "$")
    .replaceAll(/\[:(\w+):\]/g, (whole, name: string) => characterClasses[name] ?? whole);
  try {
    return [new RegExp(source, flags.replaceAll("U", ""))];
  } catch {
    return [];
  }
}

/** The classes of POSIX that RE2 has within brackets. */
const characterClasses: Readonly<Record<string, string>> = {
  alnum: "0-9A-Za-z",
  alpha: "A-Za-z",
  digit: "0-9",
  lower: "a-z",
  punct: "!-\\/:-@[-`{-~",
  space: "\\s",
  upper: "A-Z",
  word: "\\w",
  xdigit: "0-9A-Fa-f",
};

function listTexts(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === "string");
}
