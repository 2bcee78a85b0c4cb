/**
 * Time, passed in so that tests can hold it still. All times are milliseconds since the Unix
 * epoch, all spans are milliseconds.
 */
export interface Clock {
  now(): number;
  /** Calls back once after `milliseconds`; the returned function takes the timer away again. */
  schedule(milliseconds: number, callback: () => void): () => void;
}

/** Node clamps longer timers to one millisecond, so a longer span is waited for in pieces. */
const LONGEST_TIMER = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  schedule(milliseconds, callback) {
    let remaining = Math.max(0, milliseconds);
    let timer: NodeJS.Timeout;
    const arm = (): void => {
      const span = Math.min(remaining, LONGEST_TIMER);
      remaining -= span;
      timer = setTimeout(() => (remaining > 0 ? arm() : callback()), span);
    };
    arm();
    return () => clearTimeout(timer);
  },
};

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
