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

/** Something thrown that is an `Error`. */
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

/** An own property. */
export interface SerializedField {
  readonly name: string;
  readonly enumerable: boolean;
  readonly value: SerializedError;
}
