import type { NodeContext } from "@mea-culpa/engine";

/** Does nothing but give its input back. */
export function trivialTask({ input }: NodeContext<object>): unknown {
  return input;
}
