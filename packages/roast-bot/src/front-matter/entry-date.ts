import { Temporal } from "temporal-polyfill";

/** A date of an entry's front matter. */
export interface EntryDate {
  /** As it stands there, in ISO 8601 where it was a date of TOML. */
  readonly written: string;
  /** Milliseconds since 1970. A date without offset is read as UTC, as both generators do. */
  readonly at: number;
}

const iso =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|z|UTC|[+-]\d{2}:?\d{2})?)?$/;
/** `Jul 08 2022`, `8 July 2022`, `Fri, 08 Jul 2022 10:00:00 GMT`: what JavaScript's `Date` takes. */
const named = /^[A-Za-z0-9][A-Za-z0-9 ,:.+-]*$/;

/** Reads a date of front matter; `undefined` for anything that is none. */
export function parseEntryDate(value: unknown): EntryDate | undefined {
  if (value instanceof Date) {
    const at = value.getTime();
    return Number.isNaN(at) ? undefined : { written: value.toISOString().replace(".000", ""), at };
  }
  if (typeof value !== "string") return undefined;
  const written = value.trim();
  const at = isoMoment(written) ?? namedMoment(written);
  return at === undefined ? undefined : { written, at };
}

function isoMoment(text: string): number | undefined {
  const [, day, time, offset] = iso.exec(text) ?? [];
  if (day === undefined) return undefined;
  const clock = (time ?? "00:00").padStart(
    time?.indexOf(":") === 1 ? (time?.length ?? 0) + 1 : 0,
    "0",
  );
  const zone = offset === undefined || /^(z|utc)$/i.test(offset) ? "Z" : offset;
  try {
    return Temporal.Instant.from(`${day}T${clock}${zone}`).epochMilliseconds;
  } catch {
    return undefined;
  }
}

function namedMoment(text: string): number | undefined {
  if (!named.test(text) || !/[A-Za-z]{3}/.test(text) || !/\d{4}/.test(text)) return undefined;
  const zoned = /(GMT|UTC|Z|[+-]\d{4})$/.test(text) ? text : `${text} UTC`;
  const at = Date.parse(zoned);
  return Number.isNaN(at) ? undefined : at;
}
