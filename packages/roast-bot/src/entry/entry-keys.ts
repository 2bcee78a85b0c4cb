import { Scalar } from "yaml";
import type { entryFillIns, PromiseDocument } from "@mea-culpa/formats";
import type { NewEntry } from "../generators/site-generator.ts";

/** What a site demands of an entry's front matter beyond the usual, by key. */
export type EntryKeys = PromiseDocument["entry"];

/** What may be filled in where `{{name}}` stands. */
export interface FillIns extends NewEntry {
  readonly slot?: number;
}

/**
 * The values of a new entry with what the site demands: each `{{name}}` filled in, an empty value
 * taking its key away. `{{date}}` and `{{day}}` alone are dates, with `_text` behind them texts.
 */
export function fillEntryKeys(
  values: Readonly<Record<string, unknown>>,
  { keys, entry }: { readonly keys: EntryKeys; readonly entry: FillIns },
): Record<string, unknown> {
  const merged = { ...values, ...mapValues(keys, fill) };
  return Object.fromEntries(
    Object.entries(merged).filter(([key, value]) => value !== null || !Object.hasOwn(keys, key)),
  );

  function fill(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value === "object" && value !== null) return mapValues(value, fill);
    return typeof value === "string" ? fillText(value) : value;
  }

  function fillText(text: string): unknown {
    const filled = text.replaceAll(
      /\{\{\s*(\w+)\s*\}\}/g,
      (all, name: string) => findName(name) ?? all,
    );
    const isDate = /^\{\{\s*(date|day)\s*\}\}$/.test(text);
    return isDate || !/^\d{4}-\d{2}-\d{2}/.test(filled) ? filled : quoted(filled);
  }

  function findName(name: string): string | undefined {
    const { title, description, date, author, slot } = entry;
    const day = date.slice(0, 10);
    const known = { title, description, author, date, day, date_text: date, day_text: day };
    const all: Readonly<Record<(typeof entryFillIns)[number], string>> = {
      ...known,
      slot: slot === undefined ? "" : String(slot),
    };
    return Object.hasOwn(all, name)
      ? Object.entries(all).find(([key]) => key === name)?.[1]
      : undefined;
  }
}

/** A text that YAML would read as a date. */
function quoted(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** The same keys with other values. */
export function mapValues(
  values: object,
  change: (value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
