import { parseEntryDate } from "../../front-matter/entry-date.ts";
import type { FrontMatterRules } from "../../front-matter/find-front-matter.ts";
import { FrontMatterValues } from "../../front-matter/front-matter-values.ts";
import { parseFrontMatter } from "../../front-matter/parse-front-matter.ts";
import { readAuthorAliases, readSiteAuthors } from "../author-files.ts";
import { inheritValues, readCommonFields, readPathDate, roastWords } from "../entry-fields.ts";
import { findEntryFolders } from "../entry-folders.ts";
import { matchesGlob } from "../globs.ts";
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
import {
  type Inheritance,
  publishIn,
  type Site,
  type SiteGenerator,
  escapeTags,
} from "../site-generator.ts";

/**
 * Zola: every Markdown file below `content`; `_index` files are sections. Dates are front matter's or
 * the name's; nothing hides a future one.
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
  const languages = listLanguages(
    isData(listed) ? [main ?? "en", ...Object.keys(listed)] : [],
    main,
  );
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
        isPage: (path) => isPage(path) && !ignored.some((glob) => matchesGlob(path, `**/${glob}`)),
        isLanguage: languages.isLanguage,
      }),
    inheritance: sections,
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
      const date = own.date("date") ?? parseEntryDate(readPathDate(path));
      const terms = new FrontMatterValues(listGroups(readValue(values, "taxonomies"))[0] ?? {});
      const common = readCommonFields(own, aliases);
      return {
        ...common,
        roastTag: common.roastTag || terms.holds(["tags", "categories"], roastWords),
        // A section that is a draft takes all below it along.
        draft: values["draft"] === true || source.inherited.some(({ draft }) => draft === true),
        unrendered: values["render"] === false,
        date,
        publishDate: date,
      };
    },
    translationKey: (source) => findTranslationKey(source, languages),
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

/** A section that is a draft is passed over with all that lies below it. */
const sections: Inheritance = {
  isSource: (path) => /(^|\/)_index\.md$/.test(path),
  listSources(path) {
    const parts = path.split("/").slice(0, -1);
    return parts.map((_, at) => `${parts.slice(0, parts.length - at).join("/")}/_index.md`);
  },
  read(_, text) {
    const read = parseFrontMatter(text);
    return read.kind === "read" ? { draft: readValue(read.values, "draft") } : {};
  },
};

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
