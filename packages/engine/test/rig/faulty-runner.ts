import type { Task, TaskResult, TaskRunner } from "@mea-culpa/engine";

/** A task runner that does not keep its contract: it throws, rejects, or answers for too few tasks. */
export class FaultyRunner implements TaskRunner {
  readonly accepts = ["function"] as const;
  readonly #fault: "throws" | "rejects" | "forgets";

  constructor(fault: "throws" | "rejects" | "forgets") {
    this.#fault = fault;
  }

  start(tasks: readonly Task[]): readonly Promise<TaskResult>[] {
    switch (this.#fault) {
      case "throws":
        throw new Error("not today");
      case "rejects":
        return tasks.map(() => Promise.reject(new Error("not today")));
      case "forgets":
        return [];
      default:
        return this.#fault;
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return Promise.resolve();
  }
}
