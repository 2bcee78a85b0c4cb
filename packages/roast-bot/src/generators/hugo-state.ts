import { type DateZones, type EntryDate, parseEntryDate } from "../front-matter/entry-date.ts";
import type { FrontMatterValues } from "../front-matter/front-matter-values.ts";
import { type EntryFields, readPathDate } from "./entry-fields.ts";
import { type Data, readValue } from "./site-files.ts";

/** Where an entry's dates are looked for, in order, as the site's `frontmatter` configures it. */
export interface DateRules {
  readonly date: readonly string[];
  readonly publishDate: readonly string[];
  readonly expiryDate: readonly string[];
  readonly lastmod: readonly string[];
  /** Whether `:git`, the date of the newest commit of a file, is known to the site. */
  readonly knowsGit: boolean;
}

type DateField = Exclude<keyof DateRules, "knowsGit">;

const usualDates: Readonly<Record<DateField, readonly string[]>> = {
  date: ["date", "publishdate", "pubdate", "published", "lastmod", "modified"],
  publishDate: ["publishdate", "pubdate", "published"],
  expiryDate: ["expirydate", "unpublishdate"],
  lastmod: [":git", "lastmod", "modified", "date", "publishdate", "pubdate", "published"],
};

/** https://gohugo.io/configuration/front-matter/ */
export function readDateRules(values: Data): DateRules {
  const listed = (key: DateField): readonly string[] => {
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
    lastmod: listed("lastmod"),
    knowsGit: readValue(values, "enableGitInfo") === true,
  };
}

/** Whether and from when on Hugo shows a page, read as Hugo reads it: what is no date to it ends the build. */
export function readState(
  own: FrontMatterValues,
  options: { readonly path: string; readonly rules: DateRules; readonly zones: DateZones },
): Pick<
  EntryFields,
  "draft" | "unrendered" | "date" | "publishDate" | "expiryDate" | "unreadable"
> {
  const { path, rules, zones } = options;
  const refused = new Set<string>();
  const find = (keys: readonly string[]): EntryDate | undefined => {
    for (const key of keys) {
      // A file's own date is past by the time anybody builds it.
      if (key === ":filemodtime" || (key === ":git" && rules.knowsGit)) return undefined;
      const value = key === ":filename" ? readPathDate(path) : own.get(key);
      const date = readDate(value, zones);
      if (date === "refused") refused.add(`\`${key}: ${JSON.stringify(value)}\``);
      else if (date !== undefined) return date;
    }
    return undefined;
  };
  const dates = {
    date: find(rules.date),
    publishDate: find(rules.publishDate),
    expiryDate: find(rules.expiryDate),
  };
  find(rules.lastmod);
  const [first] = refused;
  return {
    ...dates,
    draft: readTruth(own.get("draft")) ?? own.flag("published") === false,
    unrendered: own.flag("headless") === true || isHiddenByBuild(own),
    ...(first !== undefined && {
      unreadable: `${first.slice(0, 80)} is no date to Hugo, which builds no site of it; write one such as 2026-01-07 or 2026-01-07T09:30:00+01:00`,
    }),
  };
}

/** What Go's `strconv.ParseBool` takes for true; any other text is false, also \`yes\`. */
function readTruth(value: unknown): boolean | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "number") return value !== 0;
  return value === true || (typeof value === "string" && /^(?:1|t|T|TRUE|true|True)$/.test(value));
}

/** A date of front matter by the layouts that Hugo knows; `undefined` for none at all. */
function readDate(value: unknown, zones: DateZones): EntryDate | "refused" | undefined {
  if (value === undefined || value === null || value === "" || value === false) return undefined;
  if (typeof value === "number") {
    if (!Number.isInteger(value)) return "refused";
    const at = value * 1000;
    return { written: String(value), at };
  }
  if (value instanceof Date) return parseEntryDate(value, zones);
  if (typeof value !== "string") return "refused";
  if (isHourAlone.test(value)) return undefined;
  if (!layouts.some((layout) => layout.test(value))) return "refused";
  return parseEntryDate(value.replace(/ [A-Z]{3,4}$/, removeSecondZone), zones) ?? "refused";
}

/** `… +0100 CET`: the offset says it already. */
function removeSecondZone(zone: string, at: number, text: string): string {
  return /[+-]\d{4}$/.test(text.slice(0, at)) ? "" : zone;
}

/** The layouts of https://github.com/spf13/cast that are dates. */
const layouts: readonly RegExp[] = [
  /^\d{4}-\d\d-\d\d$/,
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?$/,
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?(?:Z| ?[+-]\d\d:?\d\d| [+-]\d{4} [A-Z]{3,4})?$/,
  /^\d\d [A-Z][a-z]{2} \d{4}$/,
  /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:[A-Z]{3,4}|[+-]\d{4})$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d (?:[A-Z]{3} |[+-]\d{4} )?\d{4}$/,
];

const isHourAlone = /^\d{1,2}:\d\d[AP]M$/;

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
