import { inProcessRunner, type Task, type TaskResult, type TaskRunner } from "@mea-culpa/engine";

/** A task runner that notes which tasks it was given in one call, and lets functions do the work. */
export class WaveRecorder implements TaskRunner {
  readonly accepts = ["function"] as const;
  readonly calls: string[][] = [];
  readonly #runner = inProcessRunner();

  start(tasks: readonly Task[]): readonly Promise<TaskResult>[] {
    this.calls.push(tasks.map(({ nodeId }) => nodeId));
    return this.#runner.start(tasks);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#runner[Symbol.asyncDispose]();
  }
}
