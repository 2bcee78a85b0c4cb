import { inspect } from "node:util";

/** Takes whatever was thrown apart into plain data, whole: class, stack, causes, own fields. */
export function serializeError(thrown: unknown): SerializedError {
  return new Serializer().serialize(thrown);
}

class Serializer {
  readonly #numbers = new Map<object, number>();

  serialize(value: unknown): SerializedError {
    if (typeof value !== "object" || value === null) return leaf(value);
    const number = this.#numbers.get(value);
    if (number !== undefined) return { kind: "seen", number };
    if (value instanceof Error) return this.#error(this.#numbered(value));
    if (Array.isArray(value)) return this.#list(this.#numbered(value));
    if (isPlain(value)) {
      return { kind: "record", fields: this.#fields(this.#numbered(value), []) };
    }
    return leaf(value);
  }

  #numbered<Value extends object>(value: Value): Value {
    this.#numbers.set(value, this.#numbers.size);
    return value;
  }

  #list(values: readonly unknown[]): SerializedError {
    return { kind: "list", items: values.map((item) => this.serialize(item)) };
  }

  #error(error: Error): SerializedErrorObject {
    return {
      kind: "error",
      className: error.constructor.name,
      name: error.name,
      message: error.message,
      stack: error.stack,
      fields: this.#fields(error, ["message", "stack"]),
    };
  }

  #fields(owner: object, except: readonly string[]): SerializedField[] {
    return Object.entries(Object.getOwnPropertyDescriptors(owner))
      .filter(([name]) => !except.includes(name))
      .map(([name, descriptor]) => ({
        name,
        enumerable: descriptor.enumerable === true,
        value: this.serialize(Reflect.get(owner, name)),
      }));
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function leaf(value: unknown): SerializedError {
  try {
    return { kind: "value", value: structuredClone(value) };
  } catch {
    return { kind: "text", text: inspect(value) };
  }
}

/**
 * Something thrown, as plain data that survives a structured clone. Errors, arrays and plain
 * objects are numbered as they are met (0, 1, 2, ...), so that a cycle or a second mention is a
 * `seen` reference to the number of the first.
 */
export type SerializedError =
  | SerializedErrorObject
  | { readonly kind: "list"; readonly items: readonly SerializedError[] }
  | { readonly kind: "record"; readonly fields: readonly SerializedField[] }
  | { readonly kind: "seen"; readonly number: number }
  /** A value that structured clones keep whole. */
  | { readonly kind: "value"; readonly value: unknown }
  /** A value that no clone can keep (a function, a socket): what it looked like. */
  | { readonly kind: "text"; readonly text: string };

export interface SerializedErrorObject {
  readonly kind: "error";
  /** The name of its class, by which a registered class is found again. */
  readonly className: string;
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** All own properties but message and stack; `cause` and `errors` are among them. */
  readonly fields: readonly SerializedField[];
}

export interface SerializedField {
  readonly name: string;
  readonly enumerable: boolean;
  readonly value: SerializedError;
}
