/** A field of a JSON object is not what it has to be; the message names the field. */
export class MalformedField extends Error {
  override readonly name = "MalformedField";
}

const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
/** Relative, with `/`, no empty, `.` or `..` part, no scheme and no back-slash. */
const pathForm = /^(?!\.{1,2}(?:\/|$))[^/\\:]+(?:\/(?!\.{1,2}(?:\/|$))[^/\\:]+)*$/;

/**
 * The fields of one JSON object, read one by one as the type each has to have. Every method throws
 * {@link MalformedField} when the field is absent or otherwise.
 */
export class Fields {
  readonly #values: ReadonlyMap<string, unknown>;
  readonly #place: string;

  private constructor(value: unknown, place: string) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new MalformedField(`${place === "" ? "the record" : place} is not an object`);
    }
    this.#values = new Map(Object.entries(value));
    this.#place = place;
  }

  /** The fields of the object that the text is as JSON. */
  static parse(text: string): Fields {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (cause) {
      throw new MalformedField("the record is not JSON", { cause });
    }
    return new Fields(value, "");
  }

  /** The fields of the object under `key`. */
  within(key: string): Fields {
    return new Fields(this.#values.get(key), this.#name(key));
  }

  /** Whether the file says anything of the field. */
  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** Null where the file says null, else what `read` makes of the field. */
  nullable<T>(key: string, read: (key: string) => T): T | null {
    return this.#values.get(key) === null ? null : read(key);
  }

  /** Text that is not blank. */
  text(key: string): string {
    const value = this.#values.get(key);
    if (typeof value !== "string" || value.trim() === "") return this.refuse(key, "text");
    return value;
  }

  /** One of a closed set of texts. */
  oneOf<const T extends string>(key: string, allowed: readonly T[]): T {
    const value = this.#values.get(key);
    return allowed.find((one) => one === value) ?? this.refuse(key, allowed.join(" or "));
  }

  /** A whole number from zero up. */
  count(key: string): number {
    const value = this.#values.get(key);
    if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) {
      return this.refuse(key, "a whole number");
    }
    return value;
  }

  /** A whole number from one up. */
  ordinal(key: string): number {
    const value = this.count(key);
    return value > 0 ? value : this.refuse(key, "a whole number from 1");
  }

  /** An ISO 8601 instant with seconds and an offset. */
  instant(key: string): string {
    const value = this.text(key);
    if (!instantForm.test(value) || Number.isNaN(Date.parse(value))) {
      return this.refuse(key, "an instant such as 2026-11-23T08:00:04Z");
    }
    return value;
  }

  /** A time zone that this runtime knows. */
  zone(key: string): string {
    const value = this.text(key);
    return isTimeZone(value) ? value : this.refuse(key, "a time zone such as Europe/Berlin");
  }

  /** A path inside the dev log, so that no link made from it can lead elsewhere. */
  path(key: string): string {
    const value = this.text(key);
    return pathForm.test(value) ? value : this.refuse(key, "a path inside the dev log");
  }

  /** A SHA-256 digest in lower-case hex. */
  sha256(key: string): string {
    const value = this.text(key);
    return /^[0-9a-f]{64}$/.test(value) ? value : this.refuse(key, "a SHA-256 digest in hex");
  }

  /** Throws the error that says what the field should have been. */
  refuse(key: string, expected: string): never {
    throw new MalformedField(`${this.#name(key)} is not ${expected}`);
  }

  #name(key: string): string {
    return this.#place === "" ? key : `${this.#place}.${key}`;
  }
}

/** Names only: an offset says nothing of daylight saving. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name }).format();
    return true;
  } catch {
    return false;
  }
}
