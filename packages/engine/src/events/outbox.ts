import { type Clock, systemClock, wait } from "../clock.ts";
import { isRetryable } from "../retry.ts";

/** Milliseconds of silence after a delivery that failed. */
const SILENCE = 5_000;

/** Milliseconds that `close` takes at most. */
const CLOSE_TIMEOUT = 4_000;

export interface OutboxOptions<Item> {
  /**
   * Delivers items in one go. If it rejects with an error that is `isRetryable`, the same items are
   * delivered again later; otherwise they are lost (all, or as many as a `LostItemsError` says) and
   * the next ones follow.
   */
  readonly deliver: (items: readonly Item[], signal: AbortSignal) => Promise<unknown>;
  /** Most items of one delivery. */
  readonly batch?: number;
  /** Most items that wait at a time; further ones are lost. */
  readonly bound?: number;
  /** Milliseconds that the first item waits for others to go with. */
  readonly linger?: number;
  readonly clock?: Clock;
}

/**
 * Takes what a run leaves for somebody outside and delivers it in order, one delivery at a time, beside
 * the run: neither a slow receiver nor one that is gone is waited for. What is lost is counted.
 */
export class Outbox<Item> {
  readonly #deliver: OutboxOptions<Item>["deliver"];
  readonly #batch: number;
  readonly #bound: number;
  readonly #linger: number;
  readonly #clock: Clock;
  readonly #waiting: Item[] = [];
  readonly #closing = new AbortController();
  readonly #end = new AbortController();
  #pump: Promise<void> | undefined;
  #wasDelivered = false;
  #lost = 0;
  #cause: unknown;

  constructor({
    deliver,
    batch = 100,
    bound = 20_000,
    linger = 200,
    clock = systemClock,
  }: OutboxOptions<Item>) {
    this.#deliver = deliver;
    this.#batch = batch;
    this.#bound = bound;
    this.#linger = linger;
    this.#clock = clock;
  }

  put(item: Item): void {
    if (this.#waiting.length >= this.#bound || this.#end.signal.aborted) {
      this.#lost += 1;
      return;
    }
    this.#waiting.push(item);
    this.#pump ??= this.#run();
  }

  /**
   * Delivers what still waits, within four seconds: a receiver that took something before is tried
   * again until then, any other only once.
   *
   * @throws {LostItemsError} when something could not be delivered.
   */
  async close(): Promise<void> {
    this.#closing.abort();
    const cancel = this.#clock.schedule(CLOSE_TIMEOUT, () => this.#end.abort());
    await this.#pump;
    cancel();
    this.#end.abort();
    const lost = this.#lost + this.#waiting.length;
    if (lost > 0) throw new LostItemsError(lost, this.#cause);
  }

  async #run(): Promise<void> {
    await wait(this.#linger, { clock: this.#clock, signal: this.#closing.signal });
    while (this.#waiting.length > 0 && !this.#end.signal.aborted) {
      const wasClosing = this.#closing.signal.aborted;
      const isThere = await this.#next();
      if (isThere) continue;
      if (wasClosing && !this.#wasDelivered) break;
      const pause = this.#closing.signal.aborted ? this.#linger : SILENCE;
      const signal = this.#closing.signal.aborted ? this.#end.signal : this.#closing.signal;
      await wait(pause, { clock: this.#clock, signal });
    }
    // No await lies between this and the look at `#waiting`: whatever is put next starts a new
    // pump.
    this.#pump = undefined;
  }

  /** Delivers what is next; whether the receiver answered, be it with a refusal. */
  async #next(): Promise<boolean> {
    const items = this.#waiting.slice(0, this.#batch);
    try {
      await this.#deliver(items, this.#end.signal);
      this.#wasDelivered = true;
      // A failure that a later delivery got past is not told as the reason of a later loss.
      if (this.#lost === 0) this.#cause = undefined;
    } catch (error) {
      this.#cause ??= error;
      if (isRetryable(error)) return false;
      this.#lost += error instanceof LostItemsError ? error.count : items.length;
    }
    this.#waiting.splice(0, items.length);
    return true;
  }
}

/** Something was not delivered, or not taken: `count` says how much, `cause` what went wrong first. */
export class LostItemsError extends Error {
  override readonly name = "LostItemsError";
  readonly code = "ITEMS_LOST";
  readonly isRetryable = false;
  readonly count: number;

  constructor(count: number, cause: unknown) {
    const why = cause instanceof Error ? `: ${cause.message}` : "; too many came at a time";
    super(`${count} of what was to be told ${count === 1 ? "was" : "were"} lost${why}`, { cause });
    this.count = count;
  }
}
