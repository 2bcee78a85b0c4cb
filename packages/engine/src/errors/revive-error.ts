import {
  FanOutError,
  RetryableError,
  RetryError,
  TimeoutError,
  UncloneableValueError,
  WorkerDiedError,
} from "./engine-errors.ts";
import type { SerializedError, SerializedErrorObject, SerializedField } from "./serialize-error.ts";

/**
 * Puts a serialised error together again. An error of a known or registered class arrives as an
 * instance of it, equal to the original (no constructor runs; `#private` fields stay empty); any
 * other arrives as an `Error` with the original's name, message, stack, causes and fields.
 */
export function reviveError(
  serialized: SerializedError,
  classes: readonly ErrorClass[] = [],
): unknown {
  return new Reviver([...knownErrorClasses, ...classes]).revive(serialized);
}

class Reviver {
  readonly #classes: ReadonlyMap<string, ErrorClass>;
  readonly #numbered: object[] = [];

  constructor(classes: readonly ErrorClass[]) {
    this.#classes = new Map(classes.map((known) => [known.name, known]));
  }

  revive(serialized: SerializedError): unknown {
    switch (serialized.kind) {
      case "error":
        return this.#error(serialized);
      case "list":
        return this.#list(serialized.items);
      case "record":
        return this.#fields(this.#remember({}), serialized.fields);
      case "seen":
        return this.#numbered[serialized.number];
      case "value":
        return serialized.value;
      case "text":
        return serialized.text;
    }
  }

  #remember<Value extends object>(value: Value): Value {
    this.#numbered.push(value);
    return value;
  }

  #list(items: readonly SerializedError[]): unknown[] {
    const list = this.#remember<unknown[]>([]);
    for (const item of items) list.push(this.revive(item));
    return list;
  }

  #error({ className, name, message, stack, fields }: SerializedErrorObject): Error {
    const error = this.#remember(this.#blank({ className, name, message }));
    define(error, { name: "stack", enumerable: false, value: stack });
    this.#fields(error, fields);
    if (error.name !== name) define(error, { name: "name", enumerable: false, value: name });
    return error;
  }

  #blank({
    className,
    name,
    message,
  }: Pick<SerializedErrorObject, "className" | "name" | "message">): Error {
    if (className === "DOMException") return new DOMException(message, name);
    const error = new Error(message);
    const known = this.#classes.get(className);
    if (known !== undefined) Object.setPrototypeOf(error, known.prototype);
    return error;
  }

  #fields<Owner extends object>(owner: Owner, fields: readonly SerializedField[]): Owner {
    for (const { name, enumerable, value } of fields) {
      define(owner, { name, enumerable, value: this.revive(value) });
    }
    return owner;
  }
}

function define(
  owner: object,
  { name, enumerable, value }: { name: string; enumerable: boolean; value: unknown },
): void {
  Object.defineProperty(owner, name, { value, enumerable, writable: true, configurable: true });
}

/** A class of errors, as registered for revival: found again by its name. */
export interface ErrorClass {
  readonly name: string;
  readonly prototype: Error;
}

/** The language's own classes and the engine's, which every run knows. */
const knownErrorClasses: readonly ErrorClass[] = [
  Error,
  AggregateError,
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
  FanOutError,
  RetryError,
  RetryableError,
  TimeoutError,
  UncloneableValueError,
  WorkerDiedError,
];
