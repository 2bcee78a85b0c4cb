import { parseEntryDate } from "../../front-matter/entry-date.ts";
import { type FrontMatterRules, grayMatter } from "../../front-matter/find-front-matter.ts";
import { FrontMatterValues } from "../../front-matter/front-matter-values.ts";
import {
  ComputedValue,
  parseExportedValues,
  stripComments,
} from "../../front-matter/parse-script-values.ts";
import { mayNameAuthor } from "../../front-matter/author-names.ts";
import { readAuthorAliases, readSiteAuthors } from "../author-files.ts";
import {
  type EntryFields,
  inheritValues,
  readCommonFields,
  readCustomDraft,
  readPathDate,
  showValue,
} from "../entry-fields.ts";
import { findEntryFolders } from "../entry-folders.ts";
import { isLeftOut } from "../globs.ts";
import { findTranslationKey, listLanguages } from "../languages.ts";
import { pagesBelow } from "../pages-below.ts";
import { plainFolder, readGroups, readLists, readTexts } from "../script-values.ts";
import { isData, parseDataFile, readText, readValue, type SiteFiles } from "../site-files.ts";
import {
  type Inheritance,
  plainFields,
  publishIn,
  type Site,
  type SiteGenerator,
  escapeTags,
} from "../site-generator.ts";

/**
 * Eleventy: any template below the input folder is a page. Dates are front matter's, the path's or the
 * commit's; a folder's or a file's own data files give what front matter doesn't. Nothing hides a
 * future date. https://www.11ty.dev/docs/data-template-dir/
 */
export const eleventy: SiteGenerator = {
  title: "Eleventy",
  futureEntries: "shown",
  // Liquid or Nunjucks run before Markdown is read, inside of code as well.
  templates: { unsafe: escapeTags("%", "#"), runsInCode: /\{\{|\{%|\{#/ },
  footerSteps: [
    'In the configuration: `import { roastBotFooter } from "./roast-bot-footer/index.mjs"`, and in its function: `eleventyConfig.addPlugin(roastBotFooter)`.',
    "In your layout, where the footer is to stand: `{% roastBotFooter %}`.",
  ],
  configuration: /^(\.eleventy\.c?js|eleventy\.config\.(js|mjs|cjs|ts|mts))$/,
  isConfigured: ({ paths }) => [...paths].some((path) => eleventy.configuration.test(path)),
  informs: (path) =>
    eleventy.configuration.test(path) ||
    /(^|\/)\.eleventyignore$/.test(path) ||
    path === "package.json" ||
    globalData.test(path),
  openSite,
};

/** What holds for the whole site: `_data/metadata.js`, `src/_data/site.json`. */
const globalData = /(^|\/)_data\/(meta(data)?|site|config|globals?)\.(json|ya?ml|[cm]?js)$/i;

const programs = /\.11ty\.[cm]?[jt]sx?$/i;

const contentFile =
  /\.(md|markdown|mdx|njk|liquid|html|webc|vto|hbs|mustache|ejs|haml|pug|11ty\.[cm]?[jt]sx?)$/i;

/** What it takes for templates until its configuration says more or else; the last five until version 3. */
const formats = ["md", "njk", "liquid", "html", "11ty.js"];
const olderFormats = ["hbs", "mustache", "ejs", "haml", "pug"];

function isPage(path: string): boolean {
  const parts = path.split("/");
  // The index of a whole folder lists it.
  return (
    contentFile.test(path) &&
    !(parts.length === 1 && path.startsWith("index.")) &&
    !parts.some((part) => /^(\.|node_modules$|_(includes|layouts|data|site)$)/.test(part))
  );
}

function openSite(files: SiteFiles): Site {
  const [script = ""] = [...files.texts]
    .filter(([path]) => eleventy.configuration.test(path))
    .map(([, text]) => stripComments(text));
  const languages = listLanguages([], readTexts(script, "defaultLanguage")[0]);
  const aliases = readAuthorAliases(files);
  const folders = readGroups(script, "dir");
  const said = folders.flatMap((group) => readTexts(group, "input"))[0] ?? setInput(script);
  const input = plainFolder(said ?? "").replace(/^\.$/, "");
  const below = (folder: string): string => (input === "" ? folder : `${input}/${folder}`);
  const ignored = [
    ...readIgnores(files, ""),
    ...(input === "" ? [] : readIgnores(files, input).map(below)),
    ...[...script.matchAll(/\bignores\.add\(\s*["'`]([^"'`\n]+)/g)].map(([, glob = ""]) => glob),
  ];
  const isTemplate = readFormats(script, files);
  return {
    futureEntries: eleventy.futureEntries,
    // Other languages are the configuration's own to add.
    frontMatter: { ...(/\btoml\b/i.test(script) ? withToml : grayMatter), programs },
    entryFolders: findEntryFolders({
      paths: files.paths,
      roots: [input],
      others: true,
      languages,
      isPage,
    }),
    customaryFolders: [below("posts"), below("blog"), below("_posts")],
    places: publishIn(""),
    authors: [...files.texts].flatMap(([path, text]) =>
      globalData.test(path) ? readSiteAuthors(readGlobalData(path, text), aliases) : [],
    ),
    pages: (entryFolder) =>
      pagesBelow({
        roots: [input],
        entryFolder,
        isPage,
        isLeftOut: (path) => !isTemplate(path) || isLeftOut(path, ignored),
        isLanguage: languages.isLanguage,
      }),
    inheritance: dataFiles,
    readFields: (source) => {
      const values = inheritValues(source);
      const own = new FrontMatterValues(values);
      const date = own.date("date") ?? parseEntryDate(readPathDate(source.path));
      const { permalink = values["permalink"] } = isData(values["eleventyComputed"])
        ? values["eleventyComputed"]
        : {};
      return {
        ...readCommonFields(own, aliases),
        draft:
          readCustomDraft(own, source.path) || values["eleventyExcludeFromCollections"] === true,
        unrendered: permalink === false || isData(values["pagination"]),
        ...readWrongDate(values["date"]),
        ...readPagination(values["pagination"]),
        date,
        publishDate: date,
      };
    },
    translationKey: (source) => findTranslationKey(source, languages),
    nameEntry: ({ slug }) => slug,
    frontMatterFormats: ["yaml"],
    writeFields: plainFields,
  };
}

/**
 * Tells a template by its name's ending: what the configuration lists, else what Eleventy takes by
 * itself, and what the configuration adds or one of its plugins may. What is rarer may be added in
 * another script.
 */
function readFormats(script: string, files: SiteFiles): (path: string) => boolean {
  const set = listArguments(script, "setTemplateFormats");
  const listed = new Set(set.length > 0 ? set : (readLists(script, "templateFormats")[0] ?? []));
  const added = ["addTemplateFormats", "addExtension"].flatMap((name) =>
    listArguments(script, name),
  );
  const [, version = "0"] =
    /"@11ty\/eleventy"\s*:\s*"[^\d"]*(\d+)/.exec(files.texts.get("package.json") ?? "") ?? [];
  const usual = new Set([...formats, ...(Number(version) < 3 ? olderFormats : []), ...added]);
  const hasOthers = /(?:\bfrom|\bimport\(|\brequire\()\s*["']\./.test(script);
  return (path) => {
    const ending = /\.(11ty\.\w+|\w+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
    const name = ending.replace(/^11ty\.[cm]js$/, "11ty.js");
    if (listed.size > 0) return listed.has(name) || added.includes(name);
    const isPlugged = new RegExp(`-plugin-${ending === "vto" ? "vento" : ending}\\b`).test(script);
    return usual.has(name) || isPlugged || (hasOthers && !olderFormats.includes(name));
  };
}

/** The literal texts that are handed to calls of a function, each parted at its commas. */
function listArguments(script: string, name: string): string[] {
  const calls = [...script.matchAll(new RegExp(`\\b${name}\\(([^)]*)`, "g"))];
  return calls.flatMap(([, call = ""]) =>
    [...call.matchAll(/["'`]([^"'`\n]+)["'`]/g)].flatMap(([, text = ""]) =>
      text.split(",").map((format) => format.trim().toLowerCase()),
    ),
  );
}

/** The patterns of a folder's `.eleventyignore`. */
function readIgnores(files: SiteFiles, folder: string): string[] {
  const text = files.texts.get(folder === "" ? ".eleventyignore" : `${folder}/.eleventyignore`);
  return (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

/** A date that Eleventy refuses, which ends its build: it takes dates of YAML, ISO 8601 and four names. */
function readWrongDate(date: unknown): Pick<EntryFields, "unreadable"> {
  if (!isGiven(date) || date instanceof Date || date instanceof ComputedValue) return {};
  const isNamed = typeof date === "string" && /^(git )?(last modified|created)$/i.test(date);
  if (isNamed || (typeof date === "string" && isoDate.test(date))) return {};
  return {
    unreadable: `${showValue(date)} is no date to Eleventy, which builds no site of it; write one such as 2026-01-07 or 2026-01-07T09:30:00+01:00`,
  };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "" && value !== false && value !== 0;
}

/** What YAML or the library Luxon (`DateTime.fromISO`) reads. */
const isoDate =
  /^[+-]?\d{4,6}(?:-?(?:\d{1,2}(?:-?\d{1,2})?|W\d\d(?:-?\d)?|\d{3}))?(?:[Tt ]+\d{1,2}[\d:.,]*\s*(?:Z|[+-]\d\d?(?::?\d\d)?)?)?$/;

/** One page for each item of some data; lists of what is a page already are none. */
function readPagination(pagination: unknown): Pick<EntryFields, "unreadable" | "makesPages"> {
  const data = readText(pagination, "data");
  const isList = data === undefined || /^collections\b/.test(data);
  if (isList || readValue(pagination, "size") !== 1) return {};
  return { unreadable: `it makes a page for each item of \`${data}\``, makesPages: true };
}

const withToml: FrontMatterRules = {
  ...grayMatter,
  fences: grayMatter.fences.map((fence) => ({
    ...fence,
    languages: { ...fence.languages, toml: "toml" },
  })),
};

function setInput(script: string): string | undefined {
  return /setInputDirectory\(\s*["']([^"'\n]+)["']/.exec(script)?.[1];
}

const dataFiles: Inheritance = {
  // Any other JSON may be a file's own.
  isSource: (path) => /\.11tydata\.[cm]?js$|\.json$/.test(path),
  listSources: listDataFiles,
  read: (path, text) => (path.endsWith(".json") ? readJson(path, text) : readScript(path, text)),
};

/** The data files of a template and of the folders above it, the nearest first. */
function listDataFiles(path: string): string[] {
  const stem = path.replace(contentFile, "");
  const folders = path.split("/").slice(0, -1);
  const above = folders.map((_, index) => folders.slice(0, folders.length - index));
  const stems = [stem, ...above.map((parts) => `${parts.join("/")}/${parts.at(-1)}`)];
  return stems.flatMap((each) => [
    ...["js", "cjs", "mjs", "json"].map((ending) => `${each}.11tydata.${ending}`),
    `${each}.json`,
  ]);
}

function readGlobalData(path: string, text: string): unknown {
  return path.endsWith("js") ? parseExportedValues(text).values : parseDataFile(path, text);
}

function readJson(path: string, text: string): Record<string, unknown> {
  const data = parseDataFile(path, text);
  return isData(data) ? { ...data } : {};
}

/** What a script of data gives plainly: a program is never run, so what it computes is not known. */
function readScript(path: string, text: string): Record<string, unknown> {
  const { values, computed } = parseExportedValues(text);
  const author = computed?.names.find(mayNameAuthor);
  return author === undefined
    ? { ...values }
    : { author: new ComputedValue(`\`${author}\` in ${path}`), ...values };
}
