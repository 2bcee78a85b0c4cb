import type { EventConsumer } from "./event-consumer.ts";
import type { RunEvent } from "./run-event.ts";

/** A consumer that threw: what, and how often. */
export interface ConsumerFailure {
  readonly consumer: string;
  /** What it threw first. */
  readonly error: unknown;
  readonly times: number;
}

/** Hands every event to every consumer and keeps what consumers throw away from the run. */
export class Emitter {
  readonly #consumers: readonly EventConsumer[];
  readonly #failures = new Map<EventConsumer, ConsumerFailure>();
  readonly #pending = new Set<Promise<void>>();

  constructor(consumers: readonly EventConsumer[]) {
    this.#consumers = consumers;
  }

  emit(event: RunEvent): void {
    for (const consumer of this.#consumers) this.#call(consumer, () => consumer.handle(event));
  }

  /** Waits for what consumers still have under way, then closes them; resolves to what failed. */
  async close(): Promise<readonly ConsumerFailure[]> {
    await Promise.all(this.#pending);
    for (const consumer of this.#consumers) this.#call(consumer, () => consumer.close?.());
    await Promise.all(this.#pending);
    return [...this.#failures.values()];
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
    this.#pending.add(followed);
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
