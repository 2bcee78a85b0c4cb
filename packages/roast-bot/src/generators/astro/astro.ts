import { tomlFence, yamlFence } from "../../front-matter/find-front-matter.ts";
import { FrontMatterValues } from "../../front-matter/front-matter-values.ts";
import { stripComments } from "../../front-matter/parse-script-values.ts";
import { readSchemaDefaults, type SchemaDefaults } from "./schema-defaults.ts";
import { type AuthorAliases, readAuthorAliases, resolveAuthors } from "../author-files.ts";
import {
  type EntryFields,
  inheritValues,
  readCommonFields,
  readCustomDraft,
} from "../entry-fields.ts";
import { countPages, type EntryFolder, findEntryFolders, isOtherFolder } from "../entry-folders.ts";
import { matchesGlob } from "../globs.ts";
import { findTranslationKey, listLanguages, type SiteLanguages } from "../languages.ts";
import { pagesBelow } from "../pages-below.ts";
import { plainFolder, readGroups, readLists, readTexts } from "../script-values.ts";
import type { SiteFiles } from "../site-files.ts";
import { type EntrySource, publishIn, type Site, type SiteGenerator } from "../site-generator.ts";

/**
 * Astro: content collections, wherever their loaders look, and pages. Whatever begins with `.` is
 * ignored, and with `_`, but by a loader whose patterns take it. Collections have no fixed front matter; the keys are those of Astro's own blog template
 * and of common use. Nothing hides a future date unless the site does it itself.
 */
export const astro: SiteGenerator = {
  title: "Astro",
  futureEntries: "shown",
  templates: { unsafe: [] },
  footerSteps: [
    'In your layout: `import RoastBotFooter from "../components/RoastBotFooter.astro"`, and where the footer is to stand: `<RoastBotFooter />`.',
    "To link the entry that it names, say where its page is: `<RoastBotFooter linkEntry={(path) => …} />`.",
  ],
  configuration: /^astro\.config\.(mjs|ts|js|mts|cjs)$/,
  isConfigured: ({ paths }) => [...paths].some((path) => astro.configuration.test(path)),
  customaryFolder: "src/content",
  informs: (path) =>
    astro.configuration.test(path) || collections.test(path) || constants.test(path),
  openSite,
};

const collections = /^src\/(content\.config|content\/config)\.(mjs|ts|js|mts)$/;

/** Where sites keep what they say of themselves: `src/consts.ts`, `src/site.config.ts`. */
const constants = /^src\/(consts?|constants|config|site|site[.-]?config)\.(mjs|ts|js|mts)$/i;

const contentFile = /\.(md|mdx|markdown|mdoc)$/i;

function isPage(path: string): boolean {
  return contentFile.test(path) && !path.split("/").some((part) => part.startsWith("."));
}

function isUnderscored(path: string): boolean {
  return path.split("/").some((part) => part.startsWith("_"));
}

function openSite(files: SiteFiles): Site {
  const scripts = [...files.texts].map(([path, text]) => ({ path, text: stripComments(text) }));
  const configured = scripts.find(({ path }) => astro.configuration.test(path))?.text ?? "";
  const loaders = scripts.find(({ path }) => collections.test(path))?.text ?? "";
  const languages = listLanguages(
    readLists(configured, "locales")[0] ?? [],
    readTexts(configured, "defaultLocale")[0],
  );
  const aliases = readAuthorAliases(files);
  const { loaded, unplaced } = readGlobs(loaders);
  const defaults = readSchemaDefaults(loaders);
  const bases = readTexts(loaders, "base").map(plainFolder);
  const isLoaded = (path: string): boolean => {
    const isAround = loaded.some(({ folders }) =>
      folders.some((folder) => folder !== "" && path.startsWith(`${folder}/`)),
    );
    const isTaken = loaded.some((loader) => takesFile(loader, path));
    const isIgnored =
      isUnderscored(path) &&
      (path.startsWith("src/pages/") || !unplaced.some((loader) => mayTake(loader, path)));
    return isTaken || (!isAround && !isIgnored);
  };
  return {
    futureEntries: astro.futureEntries,
    frontMatter: {
      before: "empty lines",
      fences: [yamlFence, tomlFence],
      bare: [],
      unclosed: "text",
      error: "no site",
      otherThanKeys: "ignored",
    },
    entryFolders: findFolders(files, { bases, languages, isLoaded }),
    customaryFolders: ["src/content/blog", "src/content/posts", "src/content/post"],
    places: publishIn(plainFolder(readTexts(configured, "publicDir")[0] ?? "public")),
    authors: scripts.flatMap(({ path, text }) =>
      constants.test(path) ? resolveAuthors(readConstantAuthor(text), aliases) : [],
    ),
    pages: (entryFolder) =>
      pagesBelow({
        roots: ["src/content", "src/pages", ...bases],
        entryFolder,
        isPage,
        isLeftOut: (path) => !isLoaded(path),
        isLanguage: languages.isLanguage,
      }),
    readFields: (source) => readFields(source, { aliases, defaults }),
    translationKey: (source) => findTranslationKey(source, languages),
    nameEntry: ({ slug }) => slug,
    frontMatterFormats: ["yaml"],
    // The blog template asks for `pubDate`.
    writeFields: ({ title, description, date, author, tags }) => ({
      title,
      description,
      date,
      pubDate: date,
      author,
      tags: [...tags],
      draft: false,
    }),
  };
}

/** `author: "Mara Lind"`, `author: { name: "Mara Lind" }` or `SITE_AUTHOR = "Mara Lind"`, the first of them. */
function readConstantAuthor(script: string): string[] {
  const [group = ""] = readGroups(script, "author");
  const [, , constant] = /\b(?:SITE_)?AUTHOR(?:_NAME)?\s*=\s*(["'])([^"'\n]+)\1/.exec(script) ?? [];
  const named = [...readTexts(script, "author"), ...readTexts(group, "name"), constant];
  return named.filter((name) => name !== undefined).slice(0, 1);
}

/** What a collection takes of a folder, by `glob` of `astro/loaders`: a pattern behind `!` leaves out. */
interface Loader {
  readonly base: string;
  readonly patterns: readonly string[];
  /** The folders that it can take something of. */
  readonly folders: readonly string[];
}

/** The loaders of all collections, those apart whose folder is computed: they may look anywhere. */
function readGlobs(loaders: string): {
  readonly loaded: readonly Loader[];
  readonly unplaced: readonly Pick<Loader, "patterns">[];
} {
  const calls = [...loaders.matchAll(/\bglob\s*\((?:\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\})?/g)].map(
    ([, options]) => readLoader(options),
  );
  return {
    loaded: calls.flatMap(({ base, patterns = [] }) => {
      if (base === undefined || patterns.length === 0) return [];
      // Without a base the patterns begin at the site's root.
      const starts = patterns.map((pattern) => /^([^*?[\]{}()!]*)\//.exec(pattern)?.[1] ?? "");
      return [{ base, patterns, folders: base === "" ? starts.map(plainFolder) : [base] }];
    }),
    unplaced: calls.flatMap(({ base, patterns = ["**"] }) =>
      base === undefined ? [{ patterns }] : [],
    ),
  };
}

/** What a loader's options say plainly; `undefined` of them is what they compute. */
function readLoader(options: string | undefined): {
  readonly base: string | undefined;
  readonly patterns: readonly string[] | undefined;
} {
  if (options === undefined) return { base: undefined, patterns: undefined };
  const said = /\bbase\b/.test(options) ? readTexts(options, "base")[0] : ".";
  const patterns = readLists(options, "pattern")[0] ?? readTexts(options, "pattern").slice(0, 1);
  return {
    base: said === undefined ? undefined : plainFolder(said).replace(/^\.$/, ""),
    patterns: patterns.length > 0 ? patterns : undefined,
  };
}

/** Whether a loader that looks in some folder above a file may take it, and leaves it out from none. */
function mayTake({ patterns }: Pick<Loader, "patterns">, path: string): boolean {
  const parts = path.split("/");
  const names = parts.map((_, at) => parts.slice(at).join("/"));
  const { refusing, taking } = sortPatterns(patterns);
  return (
    taking.some((pattern) => !isWild(pattern) && names.some((name) => matches(name, pattern))) &&
    !refusing.some((pattern) => names.some((name) => isWild(pattern) || matches(name, pattern)))
  );
}

/** Whether a file lies in a collection's folder and is taken there; a pattern that can't be read takes all. */
function takesFile({ base, patterns }: Loader, path: string): boolean {
  if (base !== "" && !path.startsWith(`${base}/`)) return false;
  const name = base === "" ? path : path.slice(base.length + 1);
  const { refusing, taking } = sortPatterns(patterns);
  return (
    !refusing.some((pattern) => !isWild(pattern) && matches(name, pattern)) &&
    taking.some((pattern) => (isWild(pattern) ? !isUnderscored(name) : matches(name, pattern)))
  );
}

/** The patterns that take, and what stands behind the `!` of those that leave out. */
function sortPatterns(patterns: readonly string[]): {
  readonly refusing: readonly string[];
  readonly taking: readonly string[];
} {
  return {
    refusing: patterns.flatMap((each) => (each.startsWith("!") ? each.slice(1) : [])),
    taking: patterns.filter((each) => !each.startsWith("!")),
  };
}

function matches(name: string, pattern: string): boolean {
  return matchesGlob(name, pattern.replace(/^\.\//, ""), { tellsCase: true });
}

/** Whether a pattern uses more than stars, marks of one character, some of them, and alternatives. */
function isWild(pattern: string): boolean {
  return /[()]/.test(pattern);
}

/** By their names anywhere in the site, else whatever else its collections hold. */
function findFolders(
  { paths }: SiteFiles,
  options: {
    readonly bases: readonly string[];
    readonly languages: SiteLanguages;
    readonly isLoaded: (path: string) => boolean;
  },
): EntryFolder[] {
  const { bases, languages } = options;
  const all = { paths: [...paths].filter(options.isLoaded), languages, isPage };
  const named = findEntryFolders({ ...all, roots: [""], others: false });
  if (named.length > 0) return named;
  // All that collections are loaded from, but people, pages and the like.
  const bearing = [...new Set(bases)].filter((base) => !isOtherFolder(base));
  const loaded = countPages(bearing, all.paths, isPage);
  if (loaded.length > 0) return loaded;
  const roots = ["src/content", "src/data", "content"];
  return findEntryFolders({ ...all, roots, others: true });
}

function readFields(
  { path, values, inherited }: EntrySource,
  { aliases, defaults }: { readonly aliases: AuthorAliases; readonly defaults: SchemaDefaults },
): EntryFields {
  const own = new FrontMatterValues(
    inheritValues({ values, inherited: [...inherited, defaults(path)] }),
  );
  const date = own.date(...dateKeys);
  return {
    ...readCommonFields(own, aliases),
    draft: readCustomDraft(own, path),
    date,
    publishDate: own.date("publishdate", "pubdate", "pubdatetime", "publishedat") ?? date,
  };
}

const dateKeys = [
  "pubdate",
  "date",
  "publishdate",
  "published",
  "pubdatetime",
  "publishedat",
  "publicationdate",
  "createdat",
  "created",
  "updateddate",
];
