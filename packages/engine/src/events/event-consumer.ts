import type { RunEvent } from "./run-event.ts";

/** Takes the events of a run in the order in which they happen. */
export interface EventConsumer {
  /** Names the consumer where its failures are reported. */
  readonly name: string;
  handle(event: RunEvent): void | PromiseLike<void>;
  /** Awaited at the end of the run, so that buffered output is not lost. */
  close?(): void | PromiseLike<void>;
}
