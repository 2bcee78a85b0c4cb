import type { EntryFields } from "../entry-fields.ts";
import { authorNames } from "../front-matter/author-names.ts";
import { FrontMatterValues } from "../front-matter/front-matter-values.ts";
import type { SiteGenerator } from "../generator.ts";
import { roastWords } from "../roast-words.ts";

const contentFile = /\.(md|mdx|markdown|mdoc)$/i;

/**
 * Astro's content collections: whatever begins with `_` or `.` is ignored. Collections have no
 * fixed front matter; the keys are those of Astro's own blog template and of common use. Nothing
 * hides a future date unless the site does it itself.
 */
export const astro: SiteGenerator = {
  name: "astro",
  hidesFuture: false,
  contentRoot: (entries) => (entries.startsWith("src/content/") ? "src/content" : entries),
  isPage: (path) => contentFile.test(path) && !path.split("/").some((part) => /^[_.]/.test(part)),
  fields,
};

function fields(values: Readonly<Record<string, unknown>>): EntryFields {
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
    authors: authorNames(own.all()),
    botMark: own.get("roast_bot") !== undefined,
    roastTag: own.holds(["tags", "categories", "category", "series", "type"], roastWords),
  };
}
