import { isTimeZone } from "@mea-culpa/formats";
import { type DateZones, type EntryDate, parseEntryDate } from "../front-matter/entry-date.ts";
import { tomlFence, yamlFence } from "../front-matter/find-front-matter.ts";
import { FrontMatterValues } from "../front-matter/front-matter-values.ts";
import { readAuthorAliases } from "./author-files.ts";
import { type EntryFields, inheritValues, readCommonFields, readPathDate } from "./entry-fields.ts";
import { findEntryFolders } from "./entry-folders.ts";
import { applyCascade, cascades, foldersAbove } from "./hugo-cascade.ts";
import { findTranslationKey, listLanguages } from "./languages.ts";
import { pagesBelow } from "./pages-below.ts";
import {
  configurationFile,
  findConfigurations,
  findIgnored,
  readConfiguration,
} from "./hugo-configuration.ts";
import { plainFolder } from "./script-values.ts";
import { type Data, readText, readValue, type SiteFiles } from "./site-files.ts";
import {
  type EntrySource,
  type ListFolder,
  publishIn,
  type Site,
  type SiteGenerator,
} from "./site-generator.ts";

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
  footerSteps: [
    'In the head of your base template: `{{ partial "roast-bot-footer-head.html" . }}`.',
    'Where the footer is to stand: `{{ partial "roast-bot-footer.html" . }}`.',
  ],
  configuration: configurationFile,
  isConfigured: (files) =>
    findConfigurations(files).length > 0 || files.paths.has("config/_default"),
  customaryFolder: "content",
  informs: (path) => configurationFile.test(path),
  openSite,
};

function openSite(files: SiteFiles): Site {
  const configuration = readConfiguration(files);
  const languages = listLanguages(
    Object.keys(configuration.languages),
    readText(configuration.values, "defaultContentLanguage"),
  );
  const zone =
    readText(configuration.languages, languages.main, "timeZone") ??
    readText(configuration.values, "timeZone") ??
    "UTC";
  const builds = {
    drafts: readValue(configuration.values, "buildDrafts") === true,
    expired: readValue(configuration.values, "buildExpired") === true,
  };
  const isLanguageOff = findDisabledLanguages(configuration);
  const isIgnored = findIgnored(configuration);
  const zones = isTimeZone(zone) ? { day: zone, time: zone } : { day: "UTC", time: "UTC" };
  const aliases = readAuthorAliases(files);
  const dateKeys = readDateKeys(configuration.values);
  return {
    frontMatter: {
      before: "white space",
      fences: [yamlFence, tomlFence],
      bare: ["json", "org"],
      unclosed: "error",
      error: "no site",
    },
    futureEntries:
      readValue(configuration.values, "buildFuture") === true ? "shown" : hugo.futureEntries,
    entryFolders: findEntryFolders({
      paths: files.paths,
      roots: configuration.contentFolders,
      others: true,
      languages,
      isPage: (path) => isPage(path, () => []),
    }),
    customaryFolders: ["content/blog", "content/posts", "content/post"],
    places: publishIn(findStaticFolder(configuration.values)),
    pages(entryFolder) {
      const pages = pagesBelow({
        roots: configuration.contentFolders,
        entryFolder,
        isPage: (path, list) => isPage(path, list) && !isLanguageOff(path),
        isLanguage: languages.isLanguage,
      });
      return { ...pages, isPage: (path, list) => !isIgnored(path) && pages.isPage(path, list) };
    },
    inheritance: cascades,
    readFields: (source) => {
      const own = new FrontMatterValues(
        inheritValues({
          values: source.values,
          inherited: [...source.inherited, { cascade: configuration.cascade }].flatMap((above) =>
            applyCascade(above, source.path),
          ),
        }),
        zones,
      );
      const state = readState(own, { source, dateKeys, zones });
      return {
        ...readCommonFields(own, aliases),
        ...state,
        draft: state.draft && !builds.drafts,
        expiryDate: builds.expired ? undefined : state.expiryDate,
      };
    },
    translationKey: (source) => findTranslationKey(source, languages),
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

function findStaticFolder(values: Data): string {
  const said = readValue(values, "staticDir");
  const [first]: readonly unknown[] = Array.isArray(said) ? said : [said];
  return plainFolder(typeof first === "string" ? first : "static");
}

/** Whether a page is of a language that the site leaves out, by its name or by a folder above it. */
function findDisabledLanguages({
  values,
  languages,
}: ReturnType<typeof readConfiguration>): (path: string) => boolean {
  const listed = readValue(values, "disableLanguages");
  const off = new Set([
    ...(Array.isArray(listed) ? listed.map(String) : []),
    ...Object.keys(languages).filter((name) => readValue(languages, name, "disabled") === true),
  ]);
  if (off.size === 0) return () => false;
  return (path) =>
    [...path.split("/").slice(0, -1), /\.([\w-]+)\.\w+$/.exec(path)?.[1] ?? ""].some((part) =>
      off.has(part),
    );
}

const contentFile = /\.(md|markdown|mdown|html|htm|adoc|rst|org|pandoc|pdc)$/i;
const bundleIndex = /^index(\.[A-Za-z_-]{2,7})?\.(md|markdown|html|adoc|rst|org)$/;

function isPage(path: string, list: ListFolder): boolean {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  if (!contentFile.test(name) || name.startsWith("_index.")) return false;
  if (parts.some((part) => part.startsWith("."))) return false;
  // An editor's own, which Hugo never reads.
  if (name.startsWith("#")) return false;
  const folders = foldersAbove(path);
  const holding = bundleIndex.test(name) ? folders.slice(1) : folders;
  return !holding.some((folder) => [...list(folder)].some((other) => bundleIndex.test(other)));
}

/** Where an entry's dates are looked for, in order; `:filename` is the date in its name. */
interface DateKeys {
  readonly date: readonly string[];
  readonly publishDate: readonly string[];
  readonly expiryDate: readonly string[];
}

const usualDates: DateKeys = {
  date: ["date", "publishdate", "pubdate", "published", "lastmod", "modified"],
  publishDate: ["publishdate", "pubdate", "published"],
  expiryDate: ["expirydate", "unpublishdate"],
};

function readDateKeys(values: Data): DateKeys {
  const listed = (key: "date" | "publishDate" | "expiryDate"): readonly string[] => {
    const value = readValue(values, "frontmatter", key);
    if (!Array.isArray(value)) return usualDates[key];
    return value.flatMap((name: unknown) =>
      name === ":default" ? usualDates[key] : typeof name === "string" ? [name.toLowerCase()] : [],
    );
  };
  return {
    date: listed("date"),
    publishDate: listed("publishDate"),
    expiryDate: listed("expiryDate"),
  };
}

function readState(
  own: FrontMatterValues,
  options: { readonly source: EntrySource; readonly dateKeys: DateKeys; readonly zones: DateZones },
): Pick<EntryFields, "draft" | "unrendered" | "date" | "publishDate" | "expiryDate"> {
  const { source, dateKeys, zones } = options;
  const find = (keys: readonly string[]): EntryDate | undefined => {
    for (const key of keys) {
      const date =
        key === ":filename" ? parseEntryDate(readPathDate(source.path), zones) : own.date(key);
      if (date !== undefined) return date;
    }
    return undefined;
  };
  return {
    draft: own.flag("draft") ?? own.flag("published") === false,
    unrendered: own.flag("headless") === true || isHiddenByBuild(own),
    date: find(dateKeys.date),
    publishDate: find(dateKeys.publishDate),
    expiryDate: find(dateKeys.expiryDate),
  };
}

/** Whether a page is not made, or made and shown in no list. */
function isHiddenByBuild(own: FrontMatterValues): boolean {
  return ["build", "_build"].some((key) => {
    const render = readValue(own.get(key), "render");
    const list = readValue(own.get(key), "list");
    return (
      render === "never" ||
      render === "link" ||
      render === false ||
      list === "never" ||
      list === false
    );
  });
}
