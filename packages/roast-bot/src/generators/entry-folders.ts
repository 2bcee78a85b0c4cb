import { basename } from "node:path/posix";
import { type SiteLanguages, stripLanguage } from "./languages.ts";

/** A folder that holds entries, and how many. */
export interface EntryFolder {
  readonly path: string;
  readonly entries: number;
}

interface FolderCount {
  readonly entries: number;
  /** How many of them are written in Markdown. */
  readonly texts: number;
  /** How many have names that begin with a date. */
  readonly dated: number;
}

/** What folders of entries are called, wherever they stand. */
const telling =
  /^_?(blogs?|posts?|articles?|writings?|dev-?logs?|logs?|weblog|journal|diary|news|entries)$/i;

/** What is no folder of entries, though it holds pages: kinds of pages that all sites have. */
const otherPages =
  /^[._]?(about|archives?|assets|authors?|categories|contact|docs?|documentation|i18n|images|includes|layouts|legal|pages?|people|projects|public|search|series|static|tags?|talks|team|templates?)$/i;

/** Where nothing is published from: drafts, plans and patterns. */
const unpublished =
  /^[._]?(drafts?|unpublished|private|wip|ideas?|inbox|todo|templates?|archetypes|scheduled|queue|planned|backlog|scaffolds)$/i;

/** Folders of a repository that hold no site of its own. */
const elsewhere =
  /^(node_modules|vendor|bower_components|tests?([-_][\w-]+)?|__tests__|fixtures?|examples?|exampleSite|themes|starters?|templates?|benchmarks?|e2e|playground|dist|build|_site|public|coverage)$/;

/** Whether a path lies where no site that is published lies: tests, examples, what was installed or built. */
export function isElsewhere(path: string): boolean {
  return path.split("/").some((part) => part.startsWith(".") || elsewhere.test(part));
}

/**
 * Finds the folders of a site's entries below some of its folders: the outermost of those that are
 * called what such folders are called; where there is none, what else holds pages. Folders that
 * differ in nothing but a language are one, that of the main language.
 */
export function findEntryFolders(options: {
  readonly paths: Iterable<string>;
  /** Where to look, `""` for everywhere. */
  readonly roots: readonly string[];
  /** Whether a folder counts that is called otherwise. */
  readonly others: boolean;
  readonly languages: SiteLanguages;
  isPage(path: string): boolean;
}): EntryFolder[] {
  const { roots, others, languages } = options;
  const named = new Map<string, FolderCount>();
  const rest = new Map<string, FolderCount>();
  for (const path of options.paths) {
    const root = roots.find((folder) => folder === "" || path.startsWith(`${folder}/`));
    if (root === undefined || isElsewhere(path) || !options.isPage(path)) continue;
    const folders = foldersBetween(root, path);
    const folder = folders.find((each) => telling.test(basename(each)));
    if (folder !== undefined && !isBesideEntries(folder)) count(named, folder, path);
    else if (others) {
      // A folder with an index is a page of the folder above.
      if (basename(path).startsWith("index.")) folders.pop();
      const section = folders.find((each) => !languages.isLanguage(basename(each))) ?? root;
      if (!otherPages.test(basename(section))) count(rest, section, path);
    }
  }
  const found = named.size > 0 ? listFolders(named) : keepSections(listFolders(rest), roots);
  return foldLanguages(found, languages);
}

/** Whether a folder is called what folders of other pages are called. */
export function isOtherFolder(folder: string): boolean {
  return otherPages.test(basename(folder));
}

/** Whether a path lies in a folder of drafts, plans or patterns. */
export function isUnpublished(path: string): boolean {
  return path
    .split("/")
    .slice(0, -1)
    .some((part) => unpublished.test(part));
}

/** The outermost folder of a path that is called what folders of entries are called. */
export function findTellingFolder(path: string): string | undefined {
  const folders = foldersBetween("", path);
  if (isUnpublished(path) || isElsewhere(path)) return undefined;
  return folders.find((each) => telling.test(basename(each)));
}

/** Those of some folders that hold pages, the fullest first; a page is told by its path below its folder. */
export function countPages(
  folders: readonly string[],
  paths: Iterable<string>,
  isPage: (path: string) => boolean,
): EntryFolder[] {
  const all = [...paths];
  return folders
    .map((path) => {
      const below = all.filter((each) => each.startsWith(`${path}/`));
      return { path, entries: below.filter((each) => isPage(each.slice(path.length + 1))).length };
    })
    .filter(({ entries }) => entries > 0)
    .toSorted((a, b) => b.entries - a.entries);
}

/** Single pages lie beside sections; they are entries only where they are more. */
function keepSections(
  found: readonly EntryFolder[],
  roots: readonly string[],
): readonly EntryFolder[] {
  const sections = found.filter(({ path }) => !roots.includes(path));
  const most = Math.max(0, ...sections.map(({ entries }) => entries));
  return found.filter(
    ({ path, entries }) => path !== "" && (!roots.includes(path) || entries > most),
  );
}

/** Folders that differ in nothing but a language are one: that of no language, of the main one, or the fullest. */
export function foldLanguages(
  found: readonly EntryFolder[],
  languages: SiteLanguages,
): EntryFolder[] {
  const groups = Map.groupBy(found, ({ path }) => stripLanguage(`${path}/x`, languages));
  return [...groups.values()]
    .flatMap(
      (group) => group.toSorted((a, b) => rank(a) - rank(b) || b.entries - a.entries)[0] ?? [],
    )
    .toSorted((a, b) => b.entries - a.entries || (a.path < b.path ? -1 : 1));

  function rank({ path }: EntryFolder): number {
    const said = path.split("/").filter((part) => languages.isLanguage(part));
    if (said.length === 0) return 0;
    return said.includes(languages.main) ? 1 : 2;
  }
}

/**
 * Folders with their counts. Where some hold Markdown, the others hold lists and templates; so does a
 * handful of pages beside many whose names are dated.
 */
function listFolders(counts: ReadonlyMap<string, FolderCount>): EntryFolder[] {
  const all = [...counts.values()];
  const hasTexts = all.some(({ texts }) => texts > 0);
  const mostDated = Math.max(0, ...all.map(({ dated }) => dated));
  return [...counts].flatMap(([path, { entries, texts, dated }]) => {
    const isList = (hasTexts && texts === 0) || (dated === 0 && entries * muchMore < mostDated);
    return isList ? [] : [{ path, entries }];
  });
}

const muchMore = 20;

function count(counts: Map<string, FolderCount>, folder: string, path: string): void {
  const { entries, texts, dated } = counts.get(folder) ?? { entries: 0, texts: 0, dated: 0 };
  const isText = /\.(md|mdx|markdown|mkdn?|mkdown)$/i.test(path);
  const isDated = /^\d{4}-\d{2}-\d{2}/.test(basename(path));
  counts.set(folder, {
    entries: entries + 1,
    texts: texts + Number(isText),
    dated: dated + Number(isDated),
  });
}

/** What lies among pictures or deep in a documentation is called so for other reasons. */
function isBesideEntries(folder: string): boolean {
  const above = folder.split("/").slice(0, -1);
  return (
    above.some((part) => /^(assets|images?|img|static|media|files|downloads)$/i.test(part)) ||
    above.slice(0, -1).some((part) => /^(docs?|documentation)$/i.test(part))
  );
}

/** The folders from below a root down to a file. */
function foldersBetween(root: string, path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  const from = root === "" ? 0 : root.split("/").length;
  return parts.slice(from).map((_, index) => parts.slice(0, from + index + 1).join("/"));
}
