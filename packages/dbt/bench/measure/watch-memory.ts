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
      most = Math.max(most, await lookAtMemory(pid));
      await setTimeout(INTERVAL, undefined, { signal }).catch(() => undefined);
    }
  })();
  return async () => {
    controller.abort();
    await watching;
    return most;
  };
}

/**
 * All stand still while they are looked at: a page that one of them writes to between two looks would count as
 * shared by some and again as its own.
 */
async function lookAtMemory(pid: number): Promise<number> {
  const stopped = new Set<number>();
  try {
    for (let found = await findDescendants(pid); found.some((one) => !stopped.has(one));) {
      for (const one of found) {
        stopped.add(one);
        send(one, "SIGSTOP");
      }
      found = await findDescendants(pid);
    }
    return await memoryOf([...stopped]);
  } finally {
    for (const one of stopped) send(one, "SIGCONT");
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}
