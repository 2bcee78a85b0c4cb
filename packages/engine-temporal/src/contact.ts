/**
 * Knows when the server was reached last, by a clock that neither stops nor is set. Of a question
 * that was answered, the moment counts at which it was asked.
 */
export class Contact implements Disposable {
  readonly #ask: () => Promise<void>;
  readonly #watches = new Set<Watch>();
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
    const watch = new Watch(timeout, () => this.#watches.delete(watch));
    this.#watches.add(watch);
    return watch;
  }

  [Symbol.dispose](): void {
    clearInterval(this.#ticks);
  }

  #tick(): void {
    const silence = performance.now() - this.#reachedAt;
    for (const watch of this.#watches) watch.notice(silence);
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

/** One who has to stop when the server is out of reach for too long. */
class Watch implements Disposable {
  readonly #controller = new AbortController();
  readonly #timeout: number;
  readonly #end: () => void;

  constructor(timeout: number, end: () => void) {
    this.#timeout = timeout;
    this.#end = end;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  notice(silence: number): void {
    if (silence <= this.#timeout || this.signal.aborted) return;
    const seconds = (silence / 1000).toFixed(1);
    this.#controller.abort(new Error(`The server was out of reach for ${seconds} s.`));
  }

  [Symbol.dispose](): void {
    this.#end();
  }
}
