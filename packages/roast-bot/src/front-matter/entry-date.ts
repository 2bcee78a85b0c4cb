import { TomlDate } from "smol-toml";
import { Temporal } from "temporal-polyfill";

/** A date of an entry's front matter. */
export interface EntryDate {
  /** As it stands there, in ISO 8601 where it was a date of TOML. */
  readonly written: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Days as people write them, too: `2026-1-5`, `2026/01/05`, `20260105`. */
const iso =
  /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[Tt ]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/;
/** `Jul 08 2022`, `8 July 2022`, `Fri, 08 Jul 2022 10:00:00 GMT`: what JavaScript's `Date` takes. */
const named = /^[A-Za-z0-9][A-Za-z0-9 ,:.+-]*$/;

/** The zones in which a site means what it writes without an offset. */
export interface DateZones {
  /** Of a date with a time. */
  readonly time: string;
  /** Of a date alone, which is that day's midnight. */
  readonly day: string;
}

export const inUtc: DateZones = { time: "UTC", day: "UTC" };

/** Reads a date of front matter; `undefined` for anything that is none. */
export function parseEntryDate(value: unknown, zones: DateZones = inUtc): EntryDate | undefined {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return undefined;
    const written = value.toISOString().replace(".000", "");
    if (value instanceof TomlDate && value.isLocal()) return parseEntryDate(written, zones);
    return { written, at: value.getTime() };
  }
  if (typeof value === "number") return fromEpoch(value);
  if (typeof value !== "string") return undefined;
  const written = value.trim();
  const at = isoMoment(written, zones) ?? namedMoment(written);
  return at === undefined ? undefined : { written, at };
}

function isoMoment(text: string, zones: DateZones): number | undefined {
  const [, year, mark, month = "", date = "", time, offset] = iso.exec(text) ?? [];
  if (year === undefined || (mark === "" && `${month}${date}`.length !== 4)) return undefined;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const clock = (time ?? "00:00").padStart(
    time?.indexOf(":") === 1 ? (time?.length ?? 0) + 1 : 0,
    "0",
  );
  try {
    if (offset === undefined) {
      const zone = time === undefined ? zones.day : zones.time;
      return Temporal.PlainDateTime.from(`${day}T${clock}`).toZonedDateTime(zone).epochMilliseconds;
    }
    const zone = /^(z|utc|gmt)$/i.test(offset) ? "Z" : offset;
    return Temporal.Instant.from(`${day}T${clock}${zone}`).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** Seconds since 1970, or milliseconds where they are too many for that. */
function fromEpoch(value: number): EntryDate | undefined {
  const at = value > 1e11 ? value : value * 1000;
  if (value < 1e9 || at > 4e12) return undefined;
  return { written: new Date(at).toISOString().replace(".000", ""), at };
}

function namedMoment(text: string): number | undefined {
  if (!named.test(text) || !/[A-Za-z]{3}/.test(text) || !/\d{4}/.test(text)) return undefined;
  const zoned = /(GMT|UTC|Z|[ECMP][SD]T|[+-]\d{4})$/.test(text) ? text : `${text} UTC`;
  const at = Date.parse(zoned);
  return Number.isNaN(at) ? undefined : at;
}
