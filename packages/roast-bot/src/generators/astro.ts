import { tomlFence, yamlFence } from "../front-matter/find-front-matter.ts";
import { FrontMatterValues } from "../front-matter/front-matter-values.ts";
import { readAuthorAliases } from "./author-files.ts";
import {
  type EntryFields,
  inheritValues,
  readCommonFields,
  readCustomDraft,
} from "./entry-fields.ts";
import { type EntryFolder, findEntryFolders, isOtherFolder } from "./entry-folders.ts";
import { findTranslationKey, listLanguages, type SiteLanguages } from "./languages.ts";
import { pagesBelow } from "./pages-below.ts";
import { plainFolder, readLists, readTexts, stripComments } from "./script-values.ts";
import type { SiteFiles } from "./site-files.ts";
import { type EntrySource, publishIn, type Site, type SiteGenerator } from "./site-generator.ts";

/**
 * Astro: content collections, wherever their loaders look, and pages. Whatever begins with `_` or `.`
 * is ignored. Collections have no fixed front matter; the keys are those of Astro's own blog template
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
  informs: (path) => astro.configuration.test(path) || collections.test(path),
  openSite,
};

const collections = /^src\/(content\.config|content\/config)\.(mjs|ts|js|mts)$/;

const contentFile = /\.(md|mdx|markdown|mdoc)$/i;

function isPage(path: string): boolean {
  return contentFile.test(path) && !path.split("/").some((part) => /^[_.]/.test(part));
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
  const bases = readTexts(loaders, "base").map(plainFolder);
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
    entryFolders: findFolders(files, { bases, languages }),
    customaryFolders: ["src/content/blog", "src/content/posts", "src/content/post"],
    places: publishIn(plainFolder(readTexts(configured, "publicDir")[0] ?? "public")),
    pages: (entryFolder) =>
      pagesBelow({
        roots: ["src/content", "src/pages", ...bases],
        entryFolder,
        isPage,
        isLanguage: languages.isLanguage,
      }),
    readFields: (source) => readFields(source, aliases),
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

/** By their names anywhere in the site, else whatever else its collections hold. */
function findFolders(
  { paths }: SiteFiles,
  { bases, languages }: { readonly bases: readonly string[]; readonly languages: SiteLanguages },
): EntryFolder[] {
  const named = findEntryFolders({ paths, roots: [""], others: false, languages, isPage });
  if (named.length > 0) return named;
  const loaded = findLoaded(paths, bases);
  if (loaded.length > 0) return loaded;
  const roots = ["src/content", "src/data", "content"];
  return findEntryFolders({ paths, roots, others: true, languages, isPage });
}

/** The folders that collections are loaded from, but those of people, pages and the like. */
function findLoaded(paths: ReadonlySet<string>, bases: readonly string[]): EntryFolder[] {
  return [...new Set(bases)]
    .filter((base) => !isOtherFolder(base))
    .map((base) => ({
      path: base,
      entries: [...paths].filter(
        (path) => path.startsWith(`${base}/`) && isPage(path.slice(base.length + 1)),
      ).length,
    }))
    .filter(({ entries }) => entries > 0)
    .toSorted((a, b) => b.entries - a.entries);
}

function readFields(
  source: EntrySource,
  aliases: Parameters<typeof readCommonFields>[1],
): EntryFields {
  const own = new FrontMatterValues(inheritValues(source));
  const date = own.date(...dateKeys);
  return {
    ...readCommonFields(own, aliases),
    draft: readCustomDraft(own, source.path),
    unrendered: false,
    date,
    publishDate: own.date("publishdate", "pubdate", "pubdatetime", "publishedat") ?? date,
    expiryDate: undefined,
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
