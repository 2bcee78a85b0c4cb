import { parseEntryDate } from "../../front-matter/entry-date.ts";
import { grayMatter } from "../../front-matter/find-front-matter.ts";
import { FrontMatterValues } from "../../front-matter/front-matter-values.ts";
import { stripComments } from "../../front-matter/parse-script-values.ts";
import { readAuthorAliases } from "../author-files.ts";
import { readCommonFields, readPathDate, showValue } from "../entry-fields.ts";
import { countPages } from "../entry-folders.ts";
import { type GlobRules, isLeftOut, matchesGlob } from "../globs.ts";
import { findTranslationKey, listLanguages } from "../languages.ts";
import { pagesBelow } from "../pages-below.ts";
import { plainFolder, readGroups, readLists, readTexts } from "../script-values.ts";
import type { SiteFiles } from "../site-files.ts";
import { publishIn, type Site, type SiteGenerator } from "../site-generator.ts";

/**
 * Docusaurus: `blog`, or the folders that the configuration names; files and folders with `_` are
 * ignored, dates are front matter's or the path's, authors are keys of `authors.yml` or objects.
 * What lies below `i18n` only translates. https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog
 */
export const docusaurus: SiteGenerator = {
  title: "Docusaurus",
  futureEntries: "shown",
  // Everything is MDX: braces and tags are escaped in any entry, three colons begin an admonition.
  templates: { unsafe: [{ atBreak: true, character: ":", after: "::" }] },
  footerSteps: [
    'In the configuration: `import { roastBotFooter } from "./roast-bot-footer/index.mjs"`, and in it: `plugins: [roastBotFooter]`.',
  ],
  configuration: /^docusaurus\.config\.(js|ts|mjs|cjs|mts)$/,
  isConfigured: ({ paths }) => [...paths].some((path) => docusaurus.configuration.test(path)),
  // The authors' file has any name that the configuration gives it.
  informs: (path) => docusaurus.configuration.test(path) || /^(?!i18n\/).+\.ya?ml$/.test(path),
  openSite,
};

/** What the plugin takes and leaves out where its options say nothing. */
const usual = {
  include: ["**/*.{md,mdx}"],
  exclude: [
    "**/_*.{js,jsx,ts,tsx,md,mdx}",
    "**/_*/**",
    "**/*.test.{js,jsx,ts,tsx}",
    "**/__tests__/**",
  ],
} as const;

const asMicromatch: GlobRules = { tellsCase: true };

function isHidden(path: string): boolean {
  return path.split("/").some((part) => part.startsWith("."));
}

function isPage(path: string): boolean {
  return /\.mdx?$/.test(path) && !isHidden(path);
}

function openSite(files: SiteFiles): Site {
  const [script = ""] = [...files.texts]
    .filter(([path]) => docusaurus.configuration.test(path))
    .map(([, text]) => stripComments(text));
  const languages = listLanguages(
    readLists(script, "locales")[0] ?? [],
    readTexts(script, "defaultLocale")[0],
  );
  const blogs = readBlogs(script);
  const folders = [...new Set(blogs.flatMap(({ folder }) => folder ?? []))];
  const maps = readTexts(script, "authorsMapPath").map(plainFolder);
  const aliases = readAuthorAliases(
    files,
    folders.flatMap((folder) => maps.map((map) => `${folder}/${map}`)),
  );
  const isTaken = (path: string, entryFolder: string): boolean => {
    const around = folders.filter((folder) => path.startsWith(`${folder}/`));
    const folder = around.toSorted((one, other) => other.length - one.length)[0];
    // What has no place that can be read may be where the promise says that entries are.
    const groups = blogs.flatMap((blog) => (blog.folder === folder ? blog.options : []));
    const base = folder ?? entryFolder;
    const rest = path.startsWith(`${base}/`) ? path.slice(base.length + 1) : path;
    return isIncluded(rest, groups);
  };
  const [usualFolder = "blog", ...otherFolders] = folders;
  return {
    futureEntries: docusaurus.futureEntries,
    frontMatter: grayMatter,
    entryFolders: countPages(
      folders,
      [...files.paths].filter((path) => isTaken(path, "")),
      isPage,
    ),
    customaryFolders: [usualFolder, ...otherFolders],
    places: publishIn(plainFolder(readLists(script, "staticDirectories")[0]?.[0] ?? "static")),
    pages: (entryFolder) =>
      pagesBelow({
        roots: folders,
        entryFolder,
        isPage,
        isLeftOut: (path) => !isTaken(path, entryFolder),
        isLanguage: () => false,
      }),
    readFields: (source) => {
      const { values } = source;
      const own = new FrontMatterValues(values);
      const wrong = findWrongValue(values);
      const date = own.date("date") ?? parseEntryDate(readPathDate(source.path));
      return {
        ...readCommonFields(own, aliases),
        draft: readFlag(values["draft"]) === true || readFlag(values["unlisted"]) === true,
        ...(wrong !== undefined && { unreadable: `${wrong}: Docusaurus builds no site of it` }),
        date,
        publishDate: date,
      };
    },
    // Nothing of a blog translates another part of it: translations lie below `i18n`.
    translationKey: (source) =>
      findTranslationKey(source, { ...languages, isLanguage: () => false }),
    nameEntry: ({ slug, day }) => `${day}-${slug}`,
    frontMatterFormats: ["yaml"],
    // A key that `authors.yml` doesn't hold ends the build; an object needs none.
    writeFields: ({ title, description, date, author, tags }) => ({
      title,
      description,
      date,
      authors: aliases.has(author) ? [author] : [{ name: author }],
      tags: [...tags],
    }),
  };
}

/** As the schema of its front matter takes it: a boolean, or a text that says one; else `undefined`. */
function readFlag(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  const said = typeof value === "string" ? value.trim().toLowerCase() : "";
  return said === "true" ? true : said === "false" ? false : undefined;
}

/**
 * The first value of an entry's front matter that its schema refuses, which ends the build.
 * https://github.com/facebook/docusaurus/blob/main/packages/docusaurus-plugin-content-blog/src/frontMatter.ts
 */
function findWrongValue(values: Readonly<Record<string, unknown>>): string | undefined {
  const { draft, unlisted, date } = values;
  for (const [key, value] of Object.entries({ draft, unlisted })) {
    if (value !== undefined && readFlag(value) === undefined) return sayWrong(key, value);
  }
  if (readFlag(draft) === true && readFlag(unlisted) === true) {
    return "it can't be `draft` and `unlisted` at once";
  }
  const isDate =
    date instanceof Date || (typeof date === "string" && !Number.isNaN(Date.parse(date)));
  return date === undefined || isDate ? undefined : sayWrong("date", date);
}

function sayWrong(key: string, value: unknown): string {
  return `\`${key}\` can't be \`${showValue(value)}\``;
}

/** A blog that a configuration names: the preset's, or a further plugin's. */
interface Blog {
  /** Absent where it is computed. */
  readonly folder?: string;
  /** The groups that its options stand in. */
  readonly options: readonly string[];
}

function readBlogs(script: string): Blog[] {
  // The plugin's name ends like the preset's key.
  const ofPreset = readGroups(script.replaceAll("content-blog", "content"), "blog");
  const all = [...ofPreset, ...readGroups(script, "content-blog")];
  const named = all.flatMap((group): Blog[] => {
    const folder = folderOf(group);
    return folder === undefined ? [] : [{ folder: plainFolder(folder), options: [group] }];
  });
  const unplaced = all.filter((group) => folderOf(group) === undefined);
  const isOff = /\bblog["']?\s*:\s*false\b/.test(script);
  const hasUsual = !isOff && ofPreset.every((group) => folderOf(group) === undefined);
  return [
    ...(hasUsual ? [{ folder: "blog", options: ofPreset }] : []),
    ...named,
    ...(unplaced.length > 0 ? [{ options: unplaced }] : []),
  ];
}

function folderOf(group: string): string | undefined {
  return readTexts(group, "path")[0];
}

/** Whether a blog takes a file, by its path below the blog's folder; what is not said is as usual. */
function isIncluded(path: string, options: readonly string[]): boolean {
  const read = (key: keyof typeof usual): readonly string[] =>
    options.flatMap((group) => readLists(group, key).slice(0, 1))[0] ?? usual[key];
  return (
    read("include").some((glob) => matchesGlob(path, glob, asMicromatch)) &&
    !isLeftOut(path, read("exclude"), asMicromatch)
  );
}
