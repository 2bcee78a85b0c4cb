import { findComputedAuthor, readAuthorNames } from "../front-matter/author-names.ts";
import type { EntryDate } from "../front-matter/entry-date.ts";
import type { FrontMatterValues } from "../front-matter/front-matter-values.ts";
import { type AuthorAliases, resolveAuthors } from "./author-files.ts";

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
  /** Why the site's generator can make nothing of it, though its front matter can be read. */
  readonly unreadable?: string;
  /** Whether it is no page but makes others, of data or by a program; `unreadable` says how. */
  readonly makesPages?: true;
  /** Everybody named as its author. */
  readonly authors: readonly string[];
  /** From where its author is computed, which only a run could tell. */
  readonly computedAuthor?: string;
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

/**
 * What generators read alike: a title, authors by their names or keys, and the bot's marks. Few know pages
 * that are not made, or that end.
 */
export function readCommonFields(
  own: FrontMatterValues,
  aliases: AuthorAliases,
): Omit<EntryFields, "draft" | "date" | "publishDate"> {
  const computedAuthor = findComputedAuthor(own.all());
  return {
    title: own.text("title") ?? own.text("linktitle"),
    authors: resolveAuthors(readAuthorNames(own.all()), aliases),
    ...(computedAuthor !== undefined && { computedAuthor }),
    unrendered: false,
    expiryDate: undefined,
    botMark: own.get("roast_bot") !== undefined,
    roastTag: own.holds(
      ["tags", "tag", "categories", "category", "series", "type", "layout"],
      roastWords,
    ),
  };
}

/** Values with those that they inherit, the nearest of which wins. */
export function inheritValues({
  values,
  inherited,
}: {
  readonly values: Readonly<Record<string, unknown>>;
  readonly inherited: readonly Readonly<Record<string, unknown>>[];
}): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const group of [values, ...inherited]) {
    const known = new Set(Object.keys(merged).map((key) => key.toLowerCase()));
    for (const [key, value] of Object.entries(group)) {
      if (!known.has(key.toLowerCase())) merged[key] = value;
    }
  }
  return merged;
}

/** A value of front matter as a message shows it, shortened; what is nested is only named. */
export function showValue(value: unknown): string {
  if (typeof value === "object" && value !== null && !(value instanceof Date)) {
    return Array.isArray(value) ? "[…]" : "{…}";
  }
  return (typeof value === "bigint" ? String(value) : JSON.stringify(value)).slice(0, 60);
}

/** A date in front of a name or in the folders above it: `2026-03-09-tides`, `2026/03/09/tides`. */
export function readPathDate(path: string): string | undefined {
  const [, year, month, day] =
    /(?:^|\/)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[-_/]|T\d|\.[a-z]+$)/i.exec(path) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Whether an entry is a draft by the keys and folders that sites use which have no rule of their own. */
export function readCustomDraft(own: FrontMatterValues, path: string): boolean {
  const said = own.flag("draft") ?? own.flag("isdraft");
  if (said !== undefined) return said;
  if (["published", "ispublished", "publish"].some((key) => own.flag(key) === false)) return true;
  if (["wip", "private", "unlisted", "hidden"].some((key) => own.flag(key) === true)) return true;
  const states = ["status", "state"].map((key) => own.text(key)?.toLowerCase() ?? "");
  if (states.some((state) => /^(draft|wip|private|unpublished)$/.test(state))) return true;
  return path
    .split("/")
    .slice(0, -1)
    .some((folder) => /^[._]?drafts?$/i.test(folder));
}
