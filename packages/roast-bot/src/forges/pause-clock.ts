import { setTimeout as sleep } from "node:timers/promises";

/** Time, passed in so that tests need not wait for it. All in milliseconds. */
export interface PauseClock {
  now(): number;
  /** Rejects with the reason of the signal as soon as that is aborted. */
  pause(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: PauseClock = {
  now: () => Date.now(),
  pause: (milliseconds, signal) => sleep(milliseconds, undefined, signal && { signal }),
};
