import type { PauseClock } from "../../src/forges/pause-clock.ts";

/** A clock by which pauses take no time, and after which it is later all the same. */
export class SkippingClock implements PauseClock {
  #skipped = 0;

  now(): number {
    return Date.now() + this.#skipped;
  }

  async pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.#skipped += milliseconds;
  }
}
