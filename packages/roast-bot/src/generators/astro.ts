import { readAuthorNames } from "../front-matter/author-names.ts";
import { FrontMatterValues } from "../front-matter/front-matter-values.ts";
import { type EntryFields, roastWords } from "./entry-fields.ts";
import { pagesBelow } from "./pages-below.ts";
import type { EntrySource, Site, SiteGenerator } from "./site-generator.ts";

/**
 * Astro's content collections: whatever begins with `_` or `.` is ignored. Collections have no
 * fixed front matter; the keys are those of Astro's own blog template and of common use. Nothing
 * hides a future date unless the site does it itself.
 */
export const astro: SiteGenerator = {
  title: "Astro",
  futureEntries: "shown",
  templates: { unsafe: [] },
  informs: () => false,
  detect({ paths }) {
    if (configurations.some((path) => paths.has(path))) return "configured";
    return paths.has("src/content") && !paths.has("content") ? "customary" : "none";
  },
  openSite: () => site,
};

const configurations = ["mjs", "ts", "js", "mts", "cjs"].map((ending) => `astro.config.${ending}`);

const contentFile = /\.(md|mdx|markdown|mdoc)$/i;

const site: Site = {
  futureEntries: "shown",
  entryFolders: ["src/content/blog", "src/content/posts", "src/content/post"],
  advice: [],
  pages: (entryFolder) =>
    pagesBelow({
      root: entryFolder.startsWith("src/content/") ? "src/content" : entryFolder,
      entryFolder,
      isPage: (path) =>
        contentFile.test(path) && !path.split("/").some((part) => /^[_.]/.test(part)),
    }),
  readFields,
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

function readFields({ values }: EntrySource): EntryFields {
  const own = new FrontMatterValues(values);
  const date = own.date(
    "pubdate",
    "date",
    "publishdate",
    "published",
    "pubdatetime",
    "updateddate",
  );
  return {
    title: own.text("title"),
    draft: own.flag("draft") ?? own.flag("published") === false,
    unrendered: false,
    date,
    publishDate: own.date("publishdate", "pubdate", "pubdatetime") ?? date,
    expiryDate: undefined,
    authors: readAuthorNames(own.all()),
    botMark: own.get("roast_bot") !== undefined,
    roastTag: own.holds(["tags", "categories", "category", "series", "type"], roastWords),
  };
}
