import { type DateZones, type EntryDate, parseEntryDate } from "../../front-matter/entry-date.ts";
import type { FrontMatterValues } from "../../front-matter/front-matter-values.ts";
import { type EntryFields, readPathDate, showValue } from "../entry-fields.ts";
import { type Data, readValue } from "../site-files.ts";

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
  publishDate: ["publishdate", "pubdate", "published", "date"],
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
      if (date === "refused") refused.add(`\`${key}: ${showValue(value)}\``);
      else if (date !== undefined) return date;
    }
    return undefined;
  };
  const date = find(rules.date);
  // A date from elsewhere stands in for the key that nobody wrote; without any a page hides never.
  const asKey = own.get("date") === undefined && rules.publishDate.includes("date");
  const publishDate = find(rules.publishDate) ?? (asKey ? date : date && { ...date, at: 0 });
  const dates = { date, publishDate, expiryDate: find(rules.expiryDate) };
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

/** What Go's `strconv.ParseBool` takes for true; any other text is false, also `yes`. */
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
  if (yearless.some((layout) => layout.test(value))) return undefined;
  const date = parseEntryDate(rewriteDate(value), zones);
  return date === undefined ? "refused" : { ...date, written: value };
}

/** Writes in ISO 8601 what has one of the layouts; a zone that is only named counts for nothing there. */
function rewriteDate(text: string): string | undefined {
  const found = layouts.find((layout) => layout.test(text))?.exec(text)?.groups;
  if (found === undefined) return undefined;
  const { year = "", month = "", day, clock, fraction, offset = "" } = found;
  // Go's reading of a year of two digits.
  const century = year.length === 4 ? "" : Number(year) >= 69 ? "19" : "20";
  const named = months.indexOf(month.toLowerCase()) + 1;
  const date = `${century}${year}-${named || month}-${day}`;
  if (clock === undefined) return date;
  return `${date}T${clock}${fraction === undefined ? "" : `.${fraction}`}${offset}`;
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const datePart = String.raw`(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)`;
const timePart = String.raw`(?<clock>\d{1,2}:\d\d:\d\d)(?:[.,](?<fraction>\d{1,9})\d*)?`;
const offsetPart = String.raw`(?<offset>Z|[+-]\d\d:?\d\d)`;
const zonePart = String.raw`(?:[A-Z]{3}|[A-Z]{3,4}T|WITA)`;
const zoneOrOffsetPart = String.raw`(?:${zonePart}|(?<offset>[+-]\d{4}))`;
const weekdayPart = "(?:[Ss]un|[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at)";
const monthPart = "(?<month>[A-Za-z]{3})";
const dayMonthPart = String.raw`(?<day>\d\d) ${monthPart}`;
const shortYearPart = String.raw`(?<year>\d\d)`;

/**
 * The layouts of https://github.com/spf13/cast that are dates, as Go's `time.Parse` reads them: the
 * hour may have one digit, and the seconds a fraction.
 */
const layouts: readonly RegExp[] = [
  datePart,
  `${datePart}T${timePart}${offsetPart}?`,
  `${datePart} ${timePart}${offsetPart}?`,
  String.raw`${datePart} ${timePart} (?<offset>[+-]\d\d:?\d\d)`,
  String.raw`${datePart} ${timePart} (?<offset>[+-]\d{4}) ${zonePart}`,
  String.raw`${dayMonthPart} (?<year>\d{4})`,
  String.raw`${weekdayPart}, ${dayMonthPart} (?<year>\d{4}) ${timePart} ${zoneOrOffsetPart}`,
  String.raw`${dayMonthPart} ${shortYearPart} (?<clock>\d{1,2}:\d\d) ${zoneOrOffsetPart}`,
  String.raw`[A-Z][a-z]{2,5}day, (?<day>\d\d)-${monthPart}-${shortYearPart} ${timePart} ${zonePart}`,
  String.raw`${weekdayPart} ${monthPart} {1,2}(?<day>\d{1,2}) ${timePart} (?:${zonePart} )?(?<year>\d{4})`,
  String.raw`${weekdayPart} ${monthPart} (?<day>\d\d) ${timePart} (?<offset>[+-]\d{4}) (?<year>\d{4})`,
].map((layout) => new RegExp(`^${layout}$`));

/** An hour alone, or a day of no year, which Hugo takes for one of the year 0. */
const yearless: readonly RegExp[] = [
  /^\d{1,2}:\d\d[AP]M$/,
  /^[A-Z][a-z]{2} {1,2}\d{1,2} \d{1,2}:\d\d:\d\d(?:[.,]\d+)?$/,
];

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
