import type { EventConsumer, RunEvent } from "@mea-culpa/engine";
import type { DbtLine } from "../../src/executors/executor.ts";

/** Collects dbt's lines: those of a node, and those of none. */
export class LogLines implements EventConsumer {
  readonly name = "log-lines";
  readonly others: string[] = [];
  readonly #lines: [string, string][] = [];
  readonly #waiters: ((line: string) => void)[] = [];

  handle(event: RunEvent): void {
    if (event.kind !== "log-line") return;
    this.#lines.push([event.nodeId, event.line]);
    for (const waiter of this.#waiters) waiter(event.line);
  }

  /** Resolves when a line with this text has come. */
  heard(text: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiters.push((line) => {
      if (line.includes(text)) resolve();
    });
    return promise;
  }

  /** For the orchestrator's `log`. */
  readonly takeOther = ({ message }: DbtLine): void => {
    this.others.push(message);
  };

  of(uniqueId: string): readonly string[] {
    return this.#lines.filter(([id]) => id === uniqueId).map(([, line]) => line);
  }
}
