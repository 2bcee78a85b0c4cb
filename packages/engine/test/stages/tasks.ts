import type { NodeContext } from "@mea-culpa/engine";

/** Doubles the number it is given. */
export function double({ item }: NodeContext<object, undefined, number>): number {
  return item * 2;
}

/** Tells which of the named variables its process has. */
export function visibleVariables({ input }: NodeContext<object, readonly string[]>): string[] {
  return input.filter((name) => process.env[name] !== undefined);
}
