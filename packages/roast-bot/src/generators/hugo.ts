import { readAuthorNames } from "../front-matter/author-names.ts";
import { FrontMatterValues } from "../front-matter/front-matter-values.ts";
import { type EntryFields, roastWords } from "./entry-fields.ts";
import { pagesBelow } from "./pages-below.ts";
import type { EntrySource, Site, SiteFiles, SiteGenerator } from "./site-generator.ts";

/**
 * Hugo: `_index` files are lists, a folder with an `index` file is one page (whatever else lies in
 * it), future-dated and expired entries stay hidden. The keys are those of Hugo's default front
 * matter configuration, https://gohugo.io/configuration/front-matter/.
 */
export const hugo: SiteGenerator = {
  title: "Hugo",
  futureEntries: "hidden",
  // Hugo reads its short codes even inside of code.
  templates: { unsafe: [], runsInCode: /\{\{[<%]/ },
  informs: (path) => configuration.test(path),
  detect(files) {
    if (findConfigurations(files).length > 0 || files.paths.has("config/_default")) {
      return "configured";
    }
    return files.paths.has("content") ? "customary" : "none";
  },
  openSite,
};

const configuration = /^((hugo|config)\.|config\/_default\/(hugo|config)\.)(toml|ya?ml|json)$/;

/** A `config.toml` with `base_url` is Zola's; Hugo writes `baseURL`. */
function findConfigurations({ paths, texts }: SiteFiles): string[] {
  return [...paths].filter(
    (path) => configuration.test(path) && !/^base_url\s*=/m.test(texts.get(path) ?? ""),
  );
}

function openSite(files: SiteFiles): Site {
  return {
    futureEntries: hugo.futureEntries,
    entryFolders: ["content/blog", "content/posts", "content/post"],
    advice: adviseOnData(files),
    pages: (entryFolder) =>
      pagesBelow({
        root: entryFolder.startsWith("content/") ? "content" : entryFolder,
        entryFolder,
        isPage,
      }),
    readFields,
    nameEntry: ({ slug }) => slug,
    frontMatterFormats: ["yaml", "toml"],
    // https://gohugo.io/content-management/front-matter/
    writeFields: ({ title, description, date, author, tags }) => ({
      title,
      description,
      date,
      author,
      tags: [...tags],
      draft: false,
    }),
  };
}

const contentFile = /\.(md|markdown|mdown|html|htm|adoc|rst|pandoc|pdc)$/i;
const bundleIndexes = ["md", "markdown", "html", "adoc", "rst"].map((name) => `index.${name}`);

function isPage(path: string, exists: (path: string) => boolean): boolean {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  if (!contentFile.test(name) || name.startsWith("_index.")) return false;
  if (parts.some((part) => part.startsWith("."))) return false;
  const folders = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join("/"));
  const holding = name.startsWith("index.") ? folders.slice(0, -1) : folders;
  return !holding.some((folder) => bundleIndexes.some((index) => exists(`${folder}/${index}`)));
}

function readFields({ values }: EntrySource): EntryFields {
  const own = new FrontMatterValues(values);
  return {
    title: own.text("title") ?? own.text("linktitle"),
    draft: own.flag("draft") ?? own.flag("published") === false,
    unrendered: own.flag("headless") === true || rendersNever(own),
    date: own.date("date", "publishdate", "pubdate", "published", "lastmod", "modified"),
    publishDate: own.date("publishdate", "pubdate", "published"),
    expiryDate: own.date("expirydate", "unpublishdate"),
    authors: readAuthorNames(own.all()),
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

/** Hugo reads every file below `data` once a page asks for any, and stops at one it can't read. */
function adviseOnData(files: SiteFiles): string[] {
  const configurations = findConfigurations(files);
  const isDone = configurations.some((path) =>
    /ignoreFiles[\s\S]*jsonl/i.test(files.texts.get(path) ?? ""),
  );
  if (isDone) return [];
  const [path = "hugo.toml"] = configurations;
  return [
    `Hugo reads all of data/: put \`${ignoreLedger(path)}\` into ${path}, so that it leaves the ledger alone.`,
  ];
}

function ignoreLedger(configurationPath: string): string {
  if (configurationPath.endsWith(".toml")) return String.raw`ignoreFiles = ["\\.jsonl$"]`;
  return configurationPath.endsWith(".json")
    ? String.raw`"ignoreFiles": ["\\.jsonl$"]`
    : String.raw`ignoreFiles: ['\.jsonl$']`;
}
