import { basename } from "node:path/posix";
import { isTimeZone } from "@mea-culpa/formats";
import { Temporal } from "temporal-polyfill";
import { parseEntryDate } from "../../front-matter/entry-date.ts";
import { FrontMatterValues } from "../../front-matter/front-matter-values.ts";
import { readAuthorAliases, readSiteAuthors } from "../author-files.ts";
import { inheritValues, readCommonFields } from "../entry-fields.ts";
import {
  type EntryFolder,
  findEntryFolders,
  foldLanguages,
  isElsewhere,
  isUnpublished,
} from "../entry-folders.ts";
import { isLeftOut } from "../globs.ts";
import { findDefaults, isOfSilentCollection, isPost } from "./collections.ts";
import { findTranslationKey, listLanguages, type SiteLanguages } from "../languages.ts";
import { pagesBelow } from "../pages-below.ts";
import { plainFolder } from "../script-values.ts";
import {
  type Data,
  isWithin,
  readDataFile,
  readText,
  readValue,
  type SiteFiles,
} from "../site-files.ts";
import {
  plainFields,
  publishIn,
  type Site,
  type SiteGenerator,
  escapeTags,
} from "../site-generator.ts";

/**
 * Jekyll: posts are the files of `_posts` folders, at any depth, whose names begin with a date; that
 * is their date, at midnight of the site's zone, unless the front matter says another. `_drafts` is
 * never public, nor is what is dated in the future. https://jekyllrb.com/docs/posts/
 */
export const jekyll: SiteGenerator = {
  title: "Jekyll",
  futureEntries: "hidden",
  // Liquid runs before Markdown is read, inside of code as anywhere.
  templates: { unsafe: escapeTags("%"), runsInCode: /\{\{|\{%/ },
  footerSteps: [
    "In your layout, where the footer is to stand: `{% include roast-bot-footer.html %}`.",
  ],
  configuration: /^_config\.(ya?ml|toml)$/,
  isConfigured,
  customaryFolder: "_posts",
  informs: (path) => jekyll.configuration.test(path),
  openSite,
};

/** Hexo’s configuration has the same name. */
function isConfigured({ paths, texts }: SiteFiles): boolean {
  const configuration = [...paths].find((path) => jekyll.configuration.test(path));
  if (configuration === undefined) return false;
  const text = texts.get(configuration) ?? "";
  const isElsewhere =
    [...paths].some((path) => path.startsWith("source/_posts")) && !/^source\s*:/m.test(text);
  return !paths.has("scaffolds") && !isElsewhere && !hexoKeys.test(text);
}

const hexoKeys =
  /^(new_post_name|source_dir|public_dir|skip_render|post_asset_folder|default_layout)\s*:/m;

/** Jekyll takes any text for a post, whatever its name ends with; these are what people write in. */
const contentFile =
  /\.(md|markdown|mkdown|mkdn|mkd|html?|textile|adoc|asciidoc|org|rst|txt|slim|haml|[rq]md)$/i;
const postName = /^(\d{2,4}-\d{1,2}-\d{1,2})-[^/]*$/;

/** What Jekyll passes over, whatever else a site excludes. */
const alwaysExcluded = [
  "node_modules",
  ...["bundle", "cache", "gems", "ruby"].map((name) => `vendor/${name}`),
];

function openSite(files: SiteFiles): Site {
  const path = [...files.texts.keys()].find((name) => jekyll.configuration.test(name));
  const configuration = path === undefined ? {} : readDataFile(files, path);
  const source = plainFolder(readText(configuration, "source") ?? "").replace(/^\.$/, "");
  const collections = plainFolder(readText(configuration, "collections_dir") ?? "");
  // Posts and drafts elsewhere are not even read.
  const home = below(source, collections);
  const zone = readText(configuration, "timezone") ?? "UTC";
  // Ruby reads a time without an offset as UTC, and Jekyll a day as one of the site's zone.
  const zones = { day: isTimeZone(zone) ? zone : "UTC", time: "UTC" };
  const languages = listLanguages(
    listTexts(readValue(configuration, "languages")),
    readText(configuration, "default_lang"),
  );
  const aliases = readAuthorAliases(files);
  const showsUnpublished = readValue(configuration, "unpublished") === true;
  const showsDrafts = readValue(configuration, "show_drafts") === true;
  return {
    futureEntries: readValue(configuration, "future") === true ? "shown" : jekyll.futureEntries,
    frontMatter: {
      before: "nothing",
      fences: [
        {
          opening: /^---[ \t]*\n/,
          closing: /^(?:---|\.\.\.)[ \t]*$/m,
          languages: { "": "yaml" },
        },
      ],
      bare: [],
      unclosed: "text",
      error: readValue(configuration, "strict_front_matter") === true ? "no site" : "no page",
      repeatsKeys: true,
      encoding: "utf-8",
    },
    entryFolders: findFolders(files, { source: home, languages }),
    customaryFolders: [below(home, "_posts")],
    authors: readSiteAuthors(configuration, aliases),
    places: {
      ...publishIn(source),
      // Jekyll's templates read data from there alone.
      heartbeat: below(
        source,
        `${plainFolder(readText(configuration, "data_dir") ?? "_data")}/roast_bot.json`,
      ),
    },
    pages(entryFolder) {
      const excluded = listTexts(readValue(configuration, "exclude"));
      const included = listTexts(readValue(configuration, "include"));
      const isMain = basename(entryFolder) === "_posts" && findParent(entryFolder) === home;
      const pages = pagesBelow({
        roots: [source],
        entryFolder,
        isPage: (name) => contentFile.test(name),
        isLanguage: languages.isLanguage,
      });
      return {
        covers: (name) => pages.covers(name),
        // All `_posts` are one blog; a folder of them is only part of it where the promise names it.
        isEntry: (name) => (isMain ? isOfBlog(name) : pages.isEntry(name)),
        isPage: (name) => contentFile.test(name) && isRendered(name),
        ...(isMain && { folders: ["_posts", ...(showsDrafts ? ["_drafts"] : [])] }),
      };

      function isOfBlog(name: string): boolean {
        return /(^|\/)_posts\//.test(name) || (showsDrafts && /(^|\/)_drafts\//.test(name));
      }

      function isRendered(name: string): boolean {
        const inSource = source === "" ? name : name.slice(source.length + 1);
        if (isLeftOut(inSource, [...alwaysExcluded, ...excluded])) return false;
        const parts = name.split("/");
        if (parts.some((part) => part.startsWith(".") && !included.includes(part))) return false;
        const at = parts.slice(0, -1).findIndex((part) => part.startsWith("_"));
        const hidden = parts[at];
        // What begins with a mark is passed over, unless the site includes it by name.
        const inner = at === -1 ? [] : parts.slice(at + 1);
        if (inner.some((part) => /^[._#~]/.test(part) && !included.includes(part))) return false;
        if (hidden === "_posts") return isWithin(name, home) && postName.test(basename(name));
        if (hidden === "_drafts") return isWithin(name, home) && showsDrafts;
        if (isUnpublished(name) || isElsewhere(name)) return false;
        return hidden === undefined || pages.isEntry(name);
      }
    },
    readFields: (entry) => {
      const values = inheritValues({
        values: entry.values,
        inherited: findDefaults(configuration, entry.path),
      });
      const own = new FrontMatterValues(values, zones);
      const date = own.date("date") ?? parseEntryDate(findDay(own.text("date"), entry.path), zones);
      return {
        ...readCommonFields(own, aliases),
        draft: !showsUnpublished && isWithheld(values),
        unrendered: isOfSilentCollection(entry.path, configuration),
        date,
        // Only posts wait for their date; what has none before now is never in the future.
        publishDate: isPost(entry.path) || date === undefined ? date : { ...date, at: 0 },
        ...unreadableDate(own.text("date") ?? "", {
          path: entry.path,
          isWritten: Object.hasOwn(values, "date"),
          isRead: date !== undefined,
        }),
      };
    },
    translationKey: (source) => findTranslationKey(source, languages),
    nameEntry: ({ slug, day }) => `${day}-${slug}`,
    frontMatterFormats: ["yaml"],
    writeFields: (entry) => ({ layout: "post", ...plainFields(entry) }),
  };
}

/** `_posts` at the site's top is the blog, whatever other `_posts` there are; else a collection. */
function findFolders(
  { paths }: SiteFiles,
  { source, languages }: { readonly source: string; readonly languages: SiteLanguages },
): EntryFolder[] {
  const content = [...paths].filter(
    (path) => contentFile.test(path) && isWithin(path, source) && !isElsewhere(path),
  );
  const posts = Map.groupBy(content, (path) => /^(.*\/)?_posts(?=\/)/.exec(path)?.[0] ?? "");
  posts.delete("");
  const main = below(source, "_posts");
  if (posts.has(main)) return [{ path: main, entries: posts.get(main)?.length ?? 0 }];
  const others = [...posts].map(([path, entries]) => ({ path, entries: entries.length }));
  if (others.length > 0) return foldLanguages(others, languages);
  return findEntryFolders({
    paths: content,
    roots: [source],
    others: false,
    languages,
    isPage: (path) => /(^|\/)_[^/]+\//.test(path),
  });
}

/**
 * Whether an entry says that it is not to be published: by this very name, and by what YAML 1.1 takes
 * for false or for nothing.
 */
function isWithheld(values: Data): boolean {
  if (!Object.hasOwn(values, "published")) return false;
  const { published } = values;
  const isNo = typeof published === "string" && /^(?:no|off)$/i.test(published);
  return published === false || published === null || isNo;
}

function listTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** No site is built of an empty date, nor of a post without any. */
function unreadableDate(
  written: string,
  found: { readonly path: string; readonly isWritten: boolean; readonly isRead: boolean },
): { readonly unreadable?: string } {
  const { isWritten, isRead } = found;
  const name = basename(found.path);
  if (isRead && (written !== "" || !isWritten)) return {};
  if (!isWritten && !postName.test(name)) return {};
  const unreadable = isWritten
    ? `\`date: ${written.slice(0, 60)}\` is no date; write one such as 2026-01-07 or 2026-01-07 09:30:00 +0100`
    : `\`${name}\` begins with no day that there is; name it as of one such as 2026-01-07`;
  return { unreadable };
}

/**
 * The day of a post whose date can't be read: of a date that Ruby reads and we don't (`2026-01-07
 * 10:00::00`) what can be, else the name's. What names no year is no date to Ruby either.
 */
function findDay(date: string | undefined, path: string): string | undefined {
  const written = date && /\d{4}-\d{1,2}-\d{1,2}/.exec(date)?.[0];
  if (written !== undefined && written !== "") return plainDay(written);
  const [, day] = postName.exec(basename(path)) ?? [];
  const isDate = date === undefined || /\d{4}/.test(date);
  return day === undefined || !isDate ? undefined : plainDay(day);
}

/** As Ruby reads a day: the 30th of February is the 2nd of March. */
function plainDay(written: string): string {
  const [year = "", month = "", day = ""] = written.split("-");
  const first = `${year.padStart(4, "20")}-${month.padStart(2, "0")}-01`;
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  if (!isDay) return written;
  return Temporal.PlainDate.from(first)
    .add({ days: Number(day) - 1 })
    .toString();
}

function below(source: string, folder: string): string {
  return [source, folder].filter((part) => part !== "").join("/");
}

function findParent(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
