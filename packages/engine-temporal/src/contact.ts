/**
 * Knows when the server was reached last, by a clock that neither stops nor is set. Of a question
 * that was answered, the moment counts at which it was asked.
 */
export class Contact implements Disposable {
  readonly #ask: () => Promise<void>;
  /** Who is told, and after how many milliseconds. */
  readonly #watches = new Map<AbortController, number>();
  readonly #ticks: NodeJS.Timeout;
  #reachedAt = performance.now();
  #isAsking = false;

  /** @param ask asks the server anything, and rejects when it can't be reached. */
  constructor(ask: () => Promise<void>) {
    this.#ask = ask;
    this.#ticks = setInterval(() => this.#tick(), 250);
    this.#ticks.unref();
  }

  /** A signal that aborts once the server was out of reach for so many milliseconds. */
  watch(timeout: number): Watch {
    const controller = new AbortController();
    this.#watches.set(controller, timeout);
    return {
      signal: controller.signal,
      [Symbol.dispose]: () => void this.#watches.delete(controller),
    };
  }

  [Symbol.dispose](): void {
    clearInterval(this.#ticks);
  }

  #tick(): void {
    const silence = performance.now() - this.#reachedAt;
    const seconds = (silence / 1000).toFixed(1);
    for (const [controller, timeout] of this.#watches) {
      if (silence <= timeout) continue;
      controller.abort(new Error(`The server was out of reach for ${seconds} s.`));
    }
    void this.#reach();
  }

  async #reach(): Promise<void> {
    if (this.#isAsking || this.#watches.size === 0) {
      // Nobody waits for it: contact counts from when somebody does.
      if (this.#watches.size === 0) this.#reachedAt = performance.now();
      return;
    }
    this.#isAsking = true;
    const askedAt = performance.now();
    try {
      await this.#ask();
      this.#reachedAt = Math.max(this.#reachedAt, askedAt);
    } catch {
      // Out of reach: the ticks tell for how long.
    } finally {
      this.#isAsking = false;
    }
  }
}

/** For one who has to stop when the server is out of reach for too long. */
interface Watch extends Disposable {
  readonly signal: AbortSignal;
}
