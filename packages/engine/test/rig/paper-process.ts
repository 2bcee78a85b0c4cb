import type { ProcessIdentity, ProcessTable } from "../../src/process-table.ts";

/** A process table as the test writes it. */
export class PaperProcess implements ProcessTable {
  readonly #self: ProcessIdentity;
  readonly #alive: readonly ProcessIdentity[];

  constructor(self: ProcessIdentity, alive: readonly ProcessIdentity[] = []) {
    this.#self = self;
    this.#alive = alive;
  }

  self(): ProcessIdentity {
    return this.#self;
  }

  isAlive({ pid, start }: ProcessIdentity): boolean {
    return this.#alive.some((other) => other.pid === pid && other.start === start);
  }
}
