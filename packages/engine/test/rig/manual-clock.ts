import type { Clock } from "@mea-culpa/engine";
import { turn } from "./turn.ts";

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** A clock that stands still until the test moves it. */
export class ManualClock implements Clock {
  readonly #timers = new Set<Timer>();
  #now: number;

  constructor(now = 1_000_000) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  schedule(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.#now + milliseconds, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Moves on, stopping at every timer that falls due on the way. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await turn();
    for (let next = this.#nextBy(end); next !== undefined; next = this.#nextBy(end)) {
      this.#timers.delete(next);
      this.#now = next.at;
      next.callback();
      await turn();
    }
    this.#now = end;
  }

  /** Milliseconds until the next timer, `undefined` if there is none. */
  get untilNext(): number | undefined {
    const next = this.#nextBy(Infinity);
    return next === undefined ? undefined : next.at - this.#now;
  }

  #nextBy(end: number): Timer | undefined {
    return [...this.#timers]
      .filter(({ at }) => at <= end)
      .toSorted((left, right) => left.at - right.at)[0];
  }
}
