import { setTimeout } from "node:timers/promises";

/** Waits until a condition of the world outside holds; the test's own timeout ends a vain wait. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await setTimeout(5);
}
