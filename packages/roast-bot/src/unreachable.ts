/** Marks the branch that no value can take: a new member of a union breaks the build here. */
export function unreachable(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
