import type { Unsafe } from "mdast-util-to-markdown";
import type { PromiseDocument } from "@mea-culpa/formats";
import type { EntryFields } from "./entry-fields.ts";

/**
 * All that roast-bot knows of a site generator. One file holds it, `known-generators.ts` has a line
 * for it, the format of `roast-bot.yaml` its name, and nothing else in the tree names it but the
 * choice of a default.
 */
export interface SiteGenerator {
  /** As its makers write it. */
  readonly title: string;
  /** What its sites do with entries dated in the future, unless the site or the promise says else. */
  readonly futureEntries: FutureEntries;
  readonly templates: TemplateSyntax;
  /**
   * Whether a file beside the entries says something about the site or about its entries
   * (configuration, authors, a folder's own data): then its text is read, too.
   */
  informs(path: string): boolean;
  /** Whether these are the files of a site of its kind, and how sure that is. */
  detect(files: SiteFiles): Detection;
  /** Reads how one site of its kind is set up. */
  openSite(files: SiteFiles): Site;
}

export type FutureEntries = NonNullable<PromiseDocument["future_entries"]>;

/** `configured`: its configuration is there; `customary`: its folders are; `none`: neither. */
export type Detection = "configured" | "customary" | "none";

/** The files of a site as far as they are known; paths are relative to the site's root. */
export interface SiteFiles {
  /** All files and folders. */
  readonly paths: ReadonlySet<string>;
  /** The texts of the files that inform some generator. */
  readonly texts: ReadonlyMap<string, string>;
}

export const noFiles: SiteFiles = { paths: new Set(), texts: new Map() };

/** One site as it is set up: where its entries are, how they are read and how one is written. */
export interface Site {
  readonly futureEntries: FutureEntries;
  /** The folders in which entries customarily stand, the most usual first. */
  readonly entryFolders: readonly [string, ...string[]];
  /** What the site needs so that roast-bot's files do no harm; `init` says it. */
  readonly advice: readonly string[];
  /** Tells the pages of the site from its other files, and the entries from its other pages. */
  pages(entryFolder: string): SitePages;
  readFields(source: EntrySource): EntryFields;
  /** The name of a new entry's file or folder below the folder of entries, without its ending. */
  nameEntry(entry: { readonly slug: string; readonly day: string }): string;
  /** How the front matter of a new entry is written if nothing else is asked for, and can be. */
  readonly frontMatterFormats: readonly [FrontMatterFormat, ...FrontMatterFormat[]];
  /** The front matter of a new entry, in the order in which it is written. */
  writeFields(entry: NewEntry): Readonly<Record<string, unknown>>;
}

/** Which paths of a repository are pages of the site, and which of them entries. */
export interface SitePages {
  /**
   * The folder that is read, `.` for the whole repository: all of the site's content, because a
   * move inside of it publishes nothing.
   */
  readonly root: string;
  /** Whether a file is a page of its own, given what else `exists`. */
  isPage(path: string, exists: (path: string) => boolean): boolean;
  /** Whether a page is one of the dev log's entries. */
  isEntry(path: string): boolean;
}

/** What an entry's fields are read from: some generators tell its date or state by its path. */
export interface EntrySource {
  readonly path: string;
  /** The values of its front matter. */
  readonly values: Readonly<Record<string, unknown>>;
}

export type FrontMatterFormat = "yaml" | "toml";

/** An entry that is to be written. */
export interface NewEntry {
  readonly title: string;
  readonly description: string;
  /** The instant of publication, ISO 8601. */
  readonly date: string;
  readonly author: string;
  readonly tags: readonly string[];
}

/** What the generator would run where it stands in an entry, and must never find there. */
export interface TemplateSyntax {
  /** What has to be escaped in prose, beside what always is. */
  readonly unsafe: readonly Unsafe[];
  /** What is run even inside of code, where nothing can be escaped: such an entry is refused. */
  readonly runsInCode?: RegExp;
}
