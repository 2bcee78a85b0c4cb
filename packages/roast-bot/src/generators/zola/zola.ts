import type { FrontMatterRules } from "../../front-matter/find-front-matter.ts";
import { FrontMatterValues } from "../../front-matter/front-matter-values.ts";
import { readAuthorAliases, readSiteAuthors } from "../author-files.ts";
import { inheritValues, readCommonFields, roastWords } from "../entry-fields.ts";
import { findEntryFolders } from "../entry-folders.ts";
import { type GlobRules, matchesGlob } from "../globs.ts";
import { findTranslationKey, listLanguages } from "../languages.ts";
import { pagesBelow } from "../pages-below.ts";
import {
  type Data,
  isData,
  readDataFile,
  readText,
  readValue,
  type SiteFiles,
} from "../site-files.ts";
import { publishIn, type Site, type SiteGenerator, escapeTags } from "../site-generator.ts";
import { findWrongValue, readNameDate, readZolaDate } from "./page-values.ts";
import { isLeftUnsorted, listSections, readSection } from "./sections.ts";

/**
 * Zola: every Markdown file below `content`; `_index` files are sections, which can hide what is below
 * them. Dates are front matter's or the name's; nothing hides a future one.
 * https://www.getzola.org/documentation/content/page/
 */
export const zola: SiteGenerator = {
  title: "Zola",
  futureEntries: "shown",
  // Short codes are found before Markdown is read, inside of code as well.
  templates: { unsafe: escapeTags("%"), runsInCode: /\{\{|\{%/ },
  footerSteps: [
    'In your base template, where the footer is to stand: `{% include "roast-bot-footer.html" %}`.',
  ],
  configuration: /^(zola|config)\.toml$/,
  isConfigured: (files) => findConfiguration(files) !== undefined,
  informs: (path) => zola.configuration.test(path),
  openSite,
};

/** `config.toml` is Hugo's name, too; Zola's holds `base_url`. */
function findConfiguration({ paths, texts }: SiteFiles): string | undefined {
  if (paths.has("zola.toml")) return "zola.toml";
  return /^base_url\s*=/m.test(texts.get("config.toml") ?? "") ? "config.toml" : undefined;
}

function openSite(files: SiteFiles): Site {
  const configuration = readDataFile(files, findConfiguration(files) ?? "zola.toml");
  const main = readText(configuration, "default_language");
  const listed = readValue(configuration, "languages");
  const others = isData(listed)
    ? Object.keys(listed).filter((code) => code !== (main ?? "en"))
    : [];
  const languages = listLanguages([main ?? "en", ...others], main);
  const readCode = (path: string): string | undefined => {
    const code = /\.([^/]+)\.md$/.exec(path)?.[1];
    return others.length === 0 || code === languages.main ? undefined : code;
  };
  const aliases = readAuthorAliases(files);
  const left = readValue(configuration, "ignored_content");
  const ignored = Array.isArray(left) ? left.filter((glob) => typeof glob === "string") : [];
  const taxonomies = readValue(configuration, "taxonomies");
  const named = Array.isArray(taxonomies) ? taxonomies.map((item) => readText(item, "name")) : [];
  return {
    futureEntries: zola.futureEntries,
    frontMatter,
    entryFolders: findEntryFolders({
      paths: files.paths,
      roots: ["content"],
      others: true,
      languages,
      isPage,
    }),
    customaryFolders: ["content/blog", "content/posts", "content"],
    places: publishIn("static"),
    authors: readSiteAuthors(configuration, aliases),
    pages: (entryFolder) =>
      pagesBelow({
        roots: ["content"],
        entryFolder,
        isPage,
        // Held against the whole path on the disk, of which only the end is known.
        isLeftOut: (path) => ignored.some((glob) => matchesGlob(`/${path}`, glob, asGlobset)),
        isLanguage: languages.isLanguage,
      }),
    inheritance: {
      isSource: (path) => /(^|\/)_index(\.[^/.]+)?\.md$/.test(path),
      listSources: (path) => listSections(path, others),
      read: (_, text) => readSection(text),
    },
    readFields: (source) => {
      const { path, values } = source;
      const own = new FrontMatterValues(
        inheritValues({
          values,
          inherited: [
            ...listGroups(readValue(values, "extra")),
            ...listGroups(readValue(values, "taxonomies")).map((terms) => pickAuthors(terms)),
          ],
        }),
      );
      const date = readZolaDate(values["date"]) ?? readNameDate(path);
      const language = readCode(path);
      const wrong =
        language !== undefined && !others.includes(language)
          ? `its name says the language \`${language}\`, which the configuration doesn't list`
          : findWrongValue(values);
      const terms = new FrontMatterValues(listGroups(readValue(values, "taxonomies"))[0] ?? {});
      const common = readCommonFields(own, aliases);
      return {
        ...common,
        roastTag: common.roastTag || terms.holds(["tags", "categories"], roastWords),
        // A section that is a draft takes all below it along.
        draft: values["draft"] === true || source.inherited.some(({ draft }) => draft === true),
        unrendered:
          values["render"] === false ||
          isLeftUnsorted({
            ...source,
            hasDate: date !== undefined,
            language,
            otherLanguages: others,
          }),
        ...(wrong !== undefined && { unreadable: `${wrong}: Zola builds no site of it` }),
        date,
        publishDate: date,
      };
    },
    // A folder is never a language, and without others nothing translates.
    translationKey: (source) => {
      const language = readCode(source.path);
      const path =
        language === undefined ? source.path : source.path.replace(/\.[^/]+\.md$/, ".md");
      return findTranslationKey({ ...source, path }, { ...languages, isLanguage: () => false });
    },
    nameEntry: ({ slug }) => slug,
    frontMatterFormats: ["toml", "yaml"],
    // A term of a taxonomy that the site doesn't declare ends its build.
    writeFields: ({ title, description, date, author, tags }) => ({
      title,
      description,
      date,
      authors: [author],
      ...(named.includes("tags")
        ? { taxonomies: { tags: [...tags] } }
        : { extra: { tags: [...tags] } }),
    }),
  };
}

/** Zola's own expression: nothing else may stand in the line of a fence, and none may be missing. */
const frontMatter: FrontMatterRules = {
  before: "white space",
  fences: [
    { opening: /^\+\+\+\n/, closing: /^\+\+\+[ \t]*$/m, languages: { "": "toml" } },
    { opening: /^---\n/, closing: /^---[ \t]*$/m, languages: { "": "yaml" } },
  ],
  bare: [],
  unclosed: "error",
  missing: "error",
  error: "no site",
  encoding: "utf-8",
};

/** As the crate `globset` has it, with its defaults. */
const asGlobset: GlobRules = { tellsCase: true, crossesFolders: true };

function pickAuthors(terms: Data): Data {
  return { authors: readValue(terms, "authors") ?? readValue(terms, "author") };
}

function listGroups(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return isData(value) ? [value] : [];
}

function isPage(path: string): boolean {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  return (
    name.endsWith(".md") &&
    !name.startsWith("_index.") &&
    !parts.some((part) => part.startsWith("."))
  );
}
