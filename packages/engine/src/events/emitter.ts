import { wait, type Clock } from "../clock.ts";
import type { EventConsumer, RunEvent } from "./run-event.ts";

/** Milliseconds that consumers have to finish what they still hold. */
const CLOSE_TIMEOUT = 5_000;

/** A consumer that threw: what, and how often. */
export interface ConsumerFailure {
  readonly consumer: string;
  /** What it threw first. */
  readonly error: unknown;
  readonly times: number;
}

/** Hands every event to every consumer. What a consumer throws never reaches the run. */
export class Emitter {
  readonly #consumers: readonly EventConsumer[];
  readonly #failures = new Map<EventConsumer, ConsumerFailure>();
  readonly #pending = new Map<Promise<void>, EventConsumer>();

  constructor(consumers: readonly EventConsumer[]) {
    this.#consumers = consumers;
  }

  emit(event: RunEvent): void {
    for (const consumer of this.#consumers) this.#call(consumer, () => consumer.handle(event));
  }

  /**
   * Waits for what consumers still have under way, then closes them; resolves to what failed. A
   * consumer that does not come to an end is a failure too, and the run does not wait for it.
   */
  async close(clock: Clock): Promise<readonly ConsumerFailure[]> {
    await this.#idle(clock);
    for (const consumer of this.#consumers) this.#call(consumer, () => consumer.close?.());
    await this.#idle(clock);
    for (const consumer of new Set(this.#pending.values())) {
      this.#record(consumer, new Error(`Not done ${CLOSE_TIMEOUT} ms after the run.`));
    }
    return [...this.#failures.values()];
  }

  async #idle(clock: Clock): Promise<void> {
    if (this.#pending.size === 0) return;
    const done = new AbortController();
    const all = Promise.all(this.#pending.keys()).then(() => done.abort());
    await Promise.race([all, wait(CLOSE_TIMEOUT, { clock, signal: done.signal })]);
  }

  #call(consumer: EventConsumer, action: () => void | PromiseLike<void>): void {
    try {
      const answer = action();
      if (answer !== undefined) this.#follow(consumer, answer);
    } catch (error) {
      this.#record(consumer, error);
    }
  }

  #follow(consumer: EventConsumer, answer: PromiseLike<void>): void {
    const followed: Promise<void> = Promise.resolve(answer)
      .catch((error: unknown) => this.#record(consumer, error))
      .finally(() => this.#pending.delete(followed));
    this.#pending.set(followed, consumer);
  }

  #record(consumer: EventConsumer, error: unknown): void {
    const known = this.#failures.get(consumer);
    this.#failures.set(consumer, {
      consumer: consumer.name,
      error: known === undefined ? error : known.error,
      times: (known?.times ?? 0) + 1,
    });
  }
}
