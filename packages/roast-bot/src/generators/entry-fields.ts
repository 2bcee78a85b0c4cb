import type { EntryDate } from "../front-matter/entry-date.ts";

/** What an entry's front matter says that decides about it. */
export interface EntryFields {
  readonly title: string | undefined;
  readonly draft: boolean;
  /** Whether the generator makes no page of it at all. */
  readonly unrendered: boolean;
  /** The date it shows. */
  readonly date: EntryDate | undefined;
  /** The moment from which it may be seen, where that differs from its date. */
  readonly publishDate: EntryDate | undefined;
  /** The moment from which it is no longer seen. */
  readonly expiryDate: EntryDate | undefined;
  /** Everybody named as its author. */
  readonly authors: readonly string[];
  /** Whether it carries the mark that roast-bot sets in its own entries. */
  readonly botMark: boolean;
  /** Whether its tags, categories or type call it a roast. */
  readonly roastTag: boolean;
}

/**
 * Tags, categories and types that call an entry a roast, in lower case. The bot's name is none of
 * them: people write about it.
 */
export const roastWords: readonly string[] = ["roast", "roasts"];
