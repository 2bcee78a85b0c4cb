/** Ends an exhaustive switch: a new member of the union breaks the build at the call. */
export function unreachable(value: never): never {
  throw new TypeError(`Unexpected value: ${JSON.stringify(value)}`);
}
