import { setImmediate } from "node:timers/promises";

/** Lets everything happen that needs no timer, no file and no other process. */
export async function turn(): Promise<void> {
  await setImmediate();
}
