import { pickEnvironment } from "../environment.ts";
import { TimeoutError, UncloneableValueError } from "../errors/engine-errors.ts";
import { reviveError } from "../errors/revive-error.ts";
import type {
  Attempt,
  CancelledAttempt,
  FailedAttempt,
  SucceededAttempt,
} from "../outcome/outcome.ts";
import { forbidsRetry } from "../retry.ts";
import type { Task, TaskResult } from "../runners/task-runner.ts";
import type { Launch, Launcher } from "./launcher.ts";
import type { RunScope } from "./run-scope.ts";
import type { Unit } from "./unit.ts";

/**
 * An attempt that is over, with the value if it gave one. An attempt that was cancelled before it
 * began does not count.
 */
export type AttemptEnd =
  | { readonly status: "succeeded"; readonly attempt: SucceededAttempt; readonly value: unknown }
  | { readonly status: "failed"; readonly attempt: FailedAttempt }
  | { readonly status: "cancelled"; readonly attempt: CancelledAttempt | undefined };

/** Carries out one attempt: written down, started, watched for timeout and cancellation, judged. */
export async function runAttempt(
  scope: RunScope,
  { unit, number, launcher }: Launch & { readonly number: number },
): Promise<AttemptEnd> {
  const watch = new AttemptWatch(scope, { unit, number });
  scope.recorder.attemptStarted({ nodeId: unit.id, attempt: number, at: scope.clock.now() });
  const result = await startTask(launcher, { unit, task: watch.task() });
  return watch.end(result);
}

async function startTask(
  launcher: Launcher,
  { unit, task }: { readonly unit: Unit; readonly task: Task },
): Promise<TaskResult> {
  try {
    return await launcher.start(unit, task);
  } catch (error) {
    return { status: "failed", error };
  }
}

/**
 * The life of one attempt: `given` to the runner -> `started` -> `ended`. Whichever of the run's
 * cancellation and the node's timeout comes first aborts the task, once.
 */
class AttemptWatch {
  readonly #scope: RunScope;
  readonly #unit: Unit;
  readonly #number: number;
  readonly #controller = new AbortController();
  readonly #stopListening: () => void;
  #startedAt: number | undefined;
  #isOver = false;
  #stopTimer: (() => void) | undefined;
  #timeout: TimeoutError | undefined;

  constructor(scope: RunScope, { unit, number }: { readonly unit: Unit; readonly number: number }) {
    this.#scope = scope;
    this.#unit = unit;
    this.#number = number;
    this.#stopListening = scope.onCancel((reason) => this.#controller.abort(reason));
  }

  task(): Task {
    const { id, node, item, inputs, outcomes } = this.#unit;
    return {
      nodeId: id,
      runId: this.#scope.runId,
      work: node.work,
      inputs,
      outcomes,
      item,
      attempt: this.#number,
      fence: {
        generation: this.#scope.restored.generations.get(id) ?? 0,
        attempt: this.#number,
        delivery: 1,
      },
      signal: this.#controller.signal,
      variables: node.environment,
      environment: pickEnvironment(this.#scope.environment, node.environment),
      started: () => this.#start(),
      log: (stream, line) => {
        const { id: nodeId } = this.#unit;
        this.#scope.emit({ kind: "log-line", nodeId, attempt: this.#number, stream, line });
      },
    };
  }

  end(result: TaskResult): AttemptEnd {
    if (result.status === "succeeded") this.#start();
    this.#isOver = true;
    this.#stopTimer?.();
    this.#stopListening();
    switch (result.status) {
      case "succeeded":
        if (this.#timeout !== undefined) return this.#failed(this.#timeout);
        return this.#succeeded(result.value);
      case "failed":
        return this.#failed(this.#timeOut(result.error) ?? result.error);
      case "failed-elsewhere": {
        const error = reviveError(result.error, this.#scope.errorClasses);
        return this.#failed(this.#timeOut(error) ?? error);
      }
    }
  }

  /** The timeout that came before an error. What must not be tried again isn't, however late that was known. */
  #timeOut(error: unknown): TimeoutError | undefined {
    if (this.#timeout === undefined || !forbidsRetry(error)) return this.#timeout;
    const { nodeId, timeout } = this.#timeout;
    return new TimeoutError({ nodeId, timeout, forbidding: error });
  }

  #start(): void {
    if (this.#startedAt !== undefined || this.#isOver) return;
    const { id, node } = this.#unit;
    this.#startedAt = this.#scope.clock.now();
    this.#scope.emit({ kind: "node-started", nodeId: id, attempt: this.#number });
    const { timeout } = node;
    if (timeout === undefined) return;
    this.#stopTimer = this.#scope.clock.schedule(timeout, () => {
      if (this.#controller.signal.aborted) return;
      this.#timeout = new TimeoutError({ nodeId: id, timeout });
      this.#controller.abort(this.#timeout);
    });
  }

  #succeeded(value: unknown): AttemptEnd {
    try {
      this.#scope.recorder.checkValue(value);
    } catch (cause) {
      return this.#failed(new UncloneableValueError({ nodeId: this.#unit.id, cause }));
    }
    const status = "succeeded";
    return { status, attempt: { ...this.#times(), status }, value };
  }

  #failed(error: unknown): AttemptEnd {
    const times = this.#times();
    if (this.#timeout !== undefined || !this.#controller.signal.aborted) {
      return { status: "failed", attempt: { ...times, status: "failed", error } };
    }
    if (this.#startedAt === undefined) return { status: "cancelled", attempt: undefined };
    return { status: "cancelled", attempt: { ...times, status: "cancelled" } };
  }

  #times(): Pick<Attempt, "number" | "startedAt" | "finishedAt"> {
    const finishedAt = this.#scope.clock.now();
    return { number: this.#number, startedAt: this.#startedAt ?? finishedAt, finishedAt };
  }
}
