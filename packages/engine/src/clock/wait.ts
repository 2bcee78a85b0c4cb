import type { Clock } from "./clock.ts";

/** Resolves after `milliseconds` on `clock`, or as soon as `signal` aborts, whichever is first. */
export function wait(
  milliseconds: number,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  if (signal.aborted || milliseconds <= 0) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = (): void => {
    cancelTimer();
    signal.removeEventListener("abort", end);
    resolve();
  };
  const cancelTimer = clock.schedule(milliseconds, end);
  signal.addEventListener("abort", end);
  return promise;
}
