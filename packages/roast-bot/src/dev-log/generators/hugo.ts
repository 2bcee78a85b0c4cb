import type { EntryFields } from "../entry-fields.ts";
import { authorNames } from "../front-matter/author-names.ts";
import { FrontMatterValues } from "../front-matter/front-matter-values.ts";
import type { SiteGenerator } from "../generator.ts";
import { roastWords } from "../roast-words.ts";

const contentFile = /\.(md|markdown|mdown|html|htm|adoc|rst|pandoc|pdc)$/i;
const bundleIndexes = ["md", "markdown", "html", "adoc", "rst"].map((name) => `index.${name}`);

/**
 * Hugo: `_index` files are lists, a folder with an `index` file is one page (whatever else lies in
 * it), future-dated and expired entries stay hidden. The keys are those of Hugo's default front
 * matter configuration, https://gohugo.io/configuration/front-matter/.
 */
export const hugo: SiteGenerator = {
  name: "hugo",
  hidesFuture: true,
  contentRoot: (entries) => (entries.startsWith("content/") ? "content" : entries),
  isPage,
  fields,
};

function isPage(path: string, exists: (path: string) => boolean): boolean {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  if (!contentFile.test(name) || name.startsWith("_index.")) return false;
  if (parts.some((part) => part.startsWith("."))) return false;
  const folders = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join("/"));
  const holding = name.startsWith("index.") ? folders.slice(0, -1) : folders;
  return !holding.some((folder) => bundleIndexes.some((index) => exists(`${folder}/${index}`)));
}

function fields(values: Readonly<Record<string, unknown>>): EntryFields {
  const own = new FrontMatterValues(values);
  return {
    title: own.text("title") ?? own.text("linktitle"),
    draft: own.flag("draft") ?? own.flag("published") === false,
    unrendered: own.flag("headless") === true || rendersNever(own),
    date: own.date("date", "publishdate", "pubdate", "published", "lastmod", "modified"),
    publishDate: own.date("publishdate", "pubdate", "published"),
    expiryDate: own.date("expirydate", "unpublishdate"),
    authors: authorNames(own.all()),
    botMark: own.get("roast_bot") !== undefined,
    roastTag: own.holds(["tags", "categories", "series", "type", "layout"], roastWords),
  };
}

function rendersNever(own: FrontMatterValues): boolean {
  return ["build", "_build"].some((key) => {
    const build = own.get(key);
    if (typeof build !== "object" || build === null) return false;
    const render: unknown = Object.getOwnPropertyDescriptor(build, "render")?.value;
    return render === "never" || render === false;
  });
}
