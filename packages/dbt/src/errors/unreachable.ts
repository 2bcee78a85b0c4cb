/** Marks what the types rule out. A new member of a union breaks the build where it is called. */
export function unreachable(value: never): never {
  throw new TypeError(`Unexpected: ${JSON.stringify(value)}`);
}
