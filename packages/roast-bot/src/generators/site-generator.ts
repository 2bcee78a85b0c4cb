import type { Unsafe } from "mdast-util-to-markdown";
import type { PromiseDocument } from "@mea-culpa/formats";
import type { FrontMatterRules } from "../front-matter/find-front-matter.ts";
import type { EntryFields } from "./entry-fields.ts";
import type { EntryFolder } from "./entry-folders.ts";
import type { SiteFiles } from "./site-files.ts";

/**
 * All that roast-bot knows of a site generator is in one folder called after it, whose file of the same name
 * exports this; its name in the format of `roast-bot.yaml` (`generatorNames`) is the one line beside. One
 * with a footer of its own also has a folder in the footer's package.
 */
export interface SiteGenerator {
  /** As its makers write it. */
  readonly title: string;
  /** What its sites do with entries dated in the future, unless the site or the promise says else. */
  readonly futureEntries: FutureEntries;
  readonly templates: TemplateSyntax;
  /** What puts the footer on a page, once its files are there: one sentence a step, in Markdown. */
  readonly footerSteps: readonly [string, ...string[]];
  /** Whether a path, from a site's root, may be its configuration. */
  readonly configuration: RegExp;
  /** Whether the files below a folder with such a path really are a site of its kind. */
  isConfigured(files: SiteFiles): boolean;
  /** The folder by which a site without configuration is told. */
  readonly customaryFolder?: string;
  /**
   * Whether a file, named from the site's root, says something about the site or about its entries
   * (configuration, a folder's own data): then its text is read, too. Authors' files always are.
   */
  informs(path: string): boolean;
  /** Reads how one site of its kind is set up; all paths are relative to its root. */
  openSite(files: SiteFiles): Site;
}

export type FutureEntries = NonNullable<PromiseDocument["future_entries"]>;

/** One site as it is set up: where its entries are, how they are read and how one is written. */
export interface Site {
  readonly futureEntries: FutureEntries;
  /** How the front matter of an entry is told from its text. */
  readonly frontMatter: FrontMatterRules;
  /** The folders that hold entries, those with the most first. */
  readonly entryFolders: readonly EntryFolder[];
  /** The folders in which entries customarily stand, the most usual first. */
  readonly customaryFolders: readonly [string, ...string[]];
  /** Where `init` has roast-bot keep its files. */
  readonly places: BotPlaces;
  /** Whom the site's configuration names as the author of what names none; absent where it names nobody. */
  readonly authors?: readonly string[];
  /** Tells the pages of the site from its other files, and the entries from its other pages. */
  pages(entryFolder: string): SitePages;
  /** From what else an entry's fields come; absent where nothing but its own text counts. */
  readonly inheritance?: Inheritance;
  readFields(source: EntrySource): EntryFields;
  /** What is the same for all translations of an entry and for nothing else. */
  translationKey(source: EntrySource): string;
  /** The name of a new entry's file or folder below the folder of entries, without its ending. */
  nameEntry(entry: { readonly slug: string; readonly day: string }): string;
  /** How the front matter of a new entry is written if nothing else is asked for, and can be. */
  readonly frontMatterFormats: readonly [FrontMatterFormat, ...FrontMatterFormat[]];
  /** The front matter of a new entry, in the order in which it is written. */
  writeFields(entry: NewEntry): Readonly<Record<string, unknown>>;
}

/** Where a site can read and publish roast-bot's files without being set up for it. */
export interface BotPlaces {
  /** A folder called `roast-bot` that is published as it is. */
  readonly public: string;
  /** The heartbeat, where the footer can read it. */
  readonly heartbeat: string;
}

/** A folder of roast-bot's in one that the site publishes as it is, with the heartbeat in it. */
export function publishIn(folder: string): BotPlaces {
  const own = folder === "" ? "roast-bot" : `${folder}/roast-bot`;
  return { public: own, heartbeat: `${own}/heartbeat.json` };
}

/**
 * Files whose values hold for the entries below them that do not say else. They are read as they
 * stood with each of an entry's versions.
 */
export interface Inheritance {
  /** Whether a file may be one. */
  isSource(path: string): boolean;
  /** Those that an entry may have, the nearest first. */
  listSources(path: string): readonly string[];
  /** What such a file gives. The same text gives the same wherever it stands. */
  read(path: string, text: string): Readonly<Record<string, unknown>>;
}

/** Which paths of a repository are pages of the site, and which of them entries. */
export interface SitePages {
  /** Whether a file lies where the site has its pages: what is none there, is none at all. */
  covers(path: string): boolean;
  /** Whether a file is a page of its own, given the names of what else stands in a folder. */
  isPage(path: string, list: ListFolder): boolean;
  /** Whether a page is one of the dev log's entries. */
  isEntry(path: string): boolean;
  /** The names of folders that hold entries wherever they lie, whatever those are written in. */
  readonly folders?: readonly string[];
}

/** The names of the files that stand in a folder. */
export type ListFolder = (folder: string) => Iterable<string>;

export const emptyFolder: ListFolder = () => [];

/** What an entry's fields are read from: some generators tell its date or state by its path. */
export interface EntrySource {
  readonly path: string;
  /** The values of its front matter. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What it inherits from each of the places that may give something, the nearest first; empty if nothing does. */
  readonly inherited: readonly Readonly<Record<string, unknown>>[];
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

/** The front matter of a new entry as most sites have it. */
export function plainFields(entry: NewEntry): Readonly<Record<string, unknown>> {
  const { title, description, date, author, tags } = entry;
  return { title, description, date, author, tags: [...tags] };
}

/**
 * Escapes the second character of `{%` and `{#`, which the escape of the first leaves standing. It is
 * escaped wherever it stands: what is conditional on an escaped neighbour is passed over.
 */
export function escapeTags(...characters: readonly string[]): readonly Unsafe[] {
  return characters.map((character) => ({
    character,
    inConstruct: "phrasing",
    notInConstruct: ["destinationLiteral", "destinationRaw"],
  }));
}

/** What the generator would run where it stands in an entry, and must never find there. */
export interface TemplateSyntax {
  /** What has to be escaped in prose, beside what always is. */
  readonly unsafe: readonly Unsafe[];
  /** What is run even inside of code, where nothing can be escaped: such an entry is refused. */
  readonly runsInCode?: RegExp;
}
