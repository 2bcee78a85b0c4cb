import { type DateZones, type EntryDate, inUtc, parseEntryDate } from "./entry-date.ts";

/** Front matter with its keys in lower case, as all generators' readers are used to. */
export class FrontMatterValues {
  readonly #values: ReadonlyMap<string, unknown>;
  readonly #zones: DateZones;

  constructor(values: Readonly<Record<string, unknown>>, zones: DateZones = inUtc) {
    this.#zones = zones;
    this.#values = new Map(
      Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]),
    );
  }

  get(key: string): unknown {
    return this.#values.get(key);
  }

  /** All values, keys in lower case. */
  all(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.#values);
  }

  text(key: string): string | undefined {
    const value = this.get(key);
    if (typeof value === "number") return String(value);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  }

  /** A boolean or a text that stands for one; `undefined` for anything else. */
  flag(key: string): boolean | undefined {
    const value = this.get(key);
    if (typeof value === "boolean") return value;
    if (typeof value !== "string") return undefined;
    if (/^(true|yes|on|1)$/i.test(value.trim())) return true;
    return /^(false|no|off|0)$/i.test(value.trim()) ? false : undefined;
  }

  /** The first of the keys that holds a date. */
  date(...keys: readonly string[]): EntryDate | undefined {
    for (const key of keys) {
      const date = parseEntryDate(this.get(key), this.#zones);
      if (date !== undefined) return date;
    }
    return undefined;
  }

  /** Whether one of the lists (or texts) under these keys holds a word, without regard to case. */
  holds(keys: readonly string[], words: readonly string[]): boolean {
    return keys.some((key) => {
      const value = this.get(key);
      const items: readonly unknown[] = Array.isArray(value) ? value : [value];
      return items.some((item) => typeof item === "string" && words.includes(item.toLowerCase()));
    });
  }
}
