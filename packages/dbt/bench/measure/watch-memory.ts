import { setTimeout } from "node:timers/promises";
import { findDescendants, memoryOf } from "./process-tree.ts";

/** Milliseconds from one look to the next. */
const INTERVAL = 250;

/** Looks at the memory of a process's descendants; what is returned ends it and gives the most, in kilobytes. */
export function watchMemory(pid: number): () => Promise<number> {
  let most = 0;
  const controller = new AbortController();
  const { signal } = controller;
  const watching = (async (): Promise<void> => {
    while (!signal.aborted) {
      most = Math.max(most, await memoryOf(await findDescendants(pid)));
      await setTimeout(INTERVAL, undefined, { signal }).catch(() => undefined);
    }
  })();
  return async () => {
    controller.abort();
    await watching;
    return most;
  };
}
