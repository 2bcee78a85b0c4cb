import { DbtWorkerDiedError, HostError, PythonError } from "../errors.ts";
import type { Environment, Invocation, NodeRequest } from "../executor.ts";
import {
  hostMessage,
  type HostMessage,
  type NodeReport,
  type OrchestratorMessage,
  type Finished,
  type Located,
  type Ready,
  type Selected,
} from "../messages.ts";
import { readHostFailure } from "./host-failure.ts";
import { makeDeathError, type HostExit, HostProcess } from "./host-process.ts";

/** Milliseconds that a cancelled query has to end before its worker is killed. */
const GRACE = 5_000;

/** Milliseconds that a database has to take notice of a cancellation when nobody wants to wait. */
const HURRIED_GRACE = 500;

interface Execution extends PromiseWithResolvers<NodeReport | undefined> {
  readonly request: NodeRequest;
}

/**
 * Speaks with one host process and gives each of its messages to whom it concerns.
 *
 * Stages, each a promise that all later ones fail with: `location` (of `retry`), `selection`,
 * `readiness` (undefined if dbt executes nothing), `completion`.
 * A death or a failure of dbt as a whole ends every stage and every execution that is still open.
 */
export class PythonConversation {
  readonly #process: HostProcess;
  readonly #python: string;
  readonly #log: Invocation["log"];
  readonly #executions = new Map<string, Execution>();
  /** What hooks have changed. */
  readonly #changed = new Set<string>();
  #changing: (uniqueIds: readonly string[]) => void = () => undefined;
  readonly #location = stage<Located>();
  readonly #selection = stage<Selected>();
  readonly #readiness = stage<Ready | undefined>();
  readonly #completion = stage<Finished>();
  readonly location: Promise<Located> = this.#location.promise;
  readonly selection: Promise<Selected> = this.#selection.promise;
  readonly readiness: Promise<Ready | undefined> = this.#readiness.promise;
  readonly completion: Promise<Finished> = this.#completion.promise;
  readonly #stopListening: () => void;
  readonly #timers: NodeJS.Timeout[] = [];
  #end: HostError | undefined;

  constructor({
    python,
    folder,
    environment,
    log,
    kill,
  }: Pick<Invocation, "log" | "kill"> & {
    readonly python: string;
    /** Where dbt runs. */
    readonly folder: string;
    readonly environment: Environment;
  }) {
    this.#python = python;
    this.#log = log;
    this.#process = new HostProcess({
      python,
      folder,
      environment,
      listener: {
        line: (line) => this.#hear(line),
        printed: (message) => log({ level: "info", message }),
        exited: (exit) => this.#exited(exit),
      },
    });
    const hurry = (): void => this.#hurry();
    kill?.addEventListener("abort", hurry, { once: true });
    this.#stopListening = () => {
      kill?.removeEventListener("abort", hurry);
      for (const timer of this.#timers) clearTimeout(timer);
    };
  }

  send(message: OrchestratorMessage): void {
    this.#process.send(message);
  }

  /** Tells the host to execute nodes; each has its promise. */
  execute(requests: readonly NodeRequest[]): readonly Promise<NodeReport | undefined>[] {
    const executions = requests.map((request): Execution => {
      const execution = { ...Promise.withResolvers<NodeReport | undefined>(), request };
      if (this.#end !== undefined) execution.reject(this.#end);
      else if (request.signal.aborted) execution.resolve(undefined);
      else this.#executions.set(request.uniqueId, execution);
      return execution;
    });
    const ids = requests.map(({ uniqueId }) => uniqueId).filter((id) => this.#executions.has(id));
    if (ids.length > 0) this.send({ type: "run", uniqueIds: ids });
    return executions.map((execution) => this.#cancellable(execution));
  }

  /** See `DbtSession`. */
  onChanging(listener: (uniqueIds: readonly string[]) => void): void {
    this.#changing = listener;
    listener([...this.#changed]);
  }

  /** Has Python give up what it does, as its own Ctrl-C would. */
  interrupt(): void {
    this.#process.interrupt();
  }

  async end(): Promise<void> {
    this.#stopListening();
    await this.#process.end(GRACE);
  }

  /** Kills what is not cancelled at once, and everything if dbt does not come to its end. */
  #hurry(): void {
    const killNodes = (): void => {
      for (const uniqueId of this.#executions.keys()) this.send({ type: "kill", uniqueId });
    };
    for (const uniqueId of this.#executions.keys()) this.send({ type: "cancel", uniqueId });
    this.#timers.push(
      setTimeout(killNodes, HURRIED_GRACE),
      setTimeout(() => this.#process.kill(), GRACE),
    );
  }

  async #cancellable({ request, promise }: Execution): Promise<NodeReport | undefined> {
    const { signal, uniqueId } = request;
    let timer: NodeJS.Timeout | undefined;
    const cancel = (): void => {
      if (!this.#executions.has(uniqueId)) return;
      this.send({ type: "cancel", uniqueId });
      timer = setTimeout(() => this.send({ type: "kill", uniqueId }), GRACE);
    };
    signal.addEventListener("abort", cancel, { once: true });
    try {
      return await promise;
    } finally {
      signal.removeEventListener("abort", cancel);
      clearTimeout(timer);
    }
  }

  #hear(line: string): void {
    try {
      this.#take(hostMessage.parse(JSON.parse(line)));
    } catch (cause) {
      this.#close(
        new HostError("dbt's process said what this version does not understand.", {
          code: "HOST_DIED",
          cause,
        }),
      );
      this.#process.kill();
    }
  }

  #take(message: HostMessage): void {
    switch (message.type) {
      case "located":
        return this.#location.resolve(message);
      case "selected":
        return this.#selection.resolve(message);
      case "ready":
        return this.#readiness.resolve(message);
      case "changing":
        for (const id of message.uniqueIds) this.#changed.add(id);
        return this.#changing(message.uniqueIds);
      case "finished":
        return this.#finished(message);
      case "failed":
        return this.#close(readHostFailure(message.error));
      case "log": {
        const execution = this.#executions.get(message.uniqueId ?? "");
        return (execution?.request.log ?? this.#log)(message);
      }
      case "started":
        return this.#executions.get(message.uniqueId)?.request.started();
      case "result":
        return this.#remove(message.report.uniqueId)?.resolve(message.report);
      case "withdrawn":
        return this.#remove(message.uniqueId)?.resolve(undefined);
      case "crashed":
        return this.#remove(message.uniqueId)?.reject(new PythonError(message.error));
      case "worker-died": {
        const { uniqueId, pid, signal, isFinal } = message;
        if (uniqueId === null) return;
        const how = { pid, signal: signal ?? undefined, isFinal };
        return this.#remove(uniqueId)?.reject(new DbtWorkerDiedError({ uniqueId, ...how }));
      }
    }
  }

  #remove(uniqueId: string): Execution | undefined {
    const execution = this.#executions.get(uniqueId);
    this.#executions.delete(uniqueId);
    return execution;
  }

  #finished(message: Finished): void {
    this.#readiness.resolve(undefined);
    this.#completion.resolve(message);
    // Rejects the stages that are still open: dbt is never going to reach them.
    const why = "dbt ended before any node could be executed.";
    this.#close(new HostError(why, { code: "DBT_FAILED" }));
  }

  #exited(exit: HostExit): void {
    if (this.#end === undefined) this.#close(makeDeathError(exit, this.#python));
  }

  #close(error: HostError): void {
    this.#end ??= error;
    for (const { reject } of this.#executions.values()) reject(error);
    this.#executions.clear();
    this.#location.reject(error);
    this.#selection.reject(error);
    this.#readiness.reject(error);
    this.#completion.reject(error);
  }
}

/** A promise that nobody may be waiting for: its rejection is then no unhandled one. */
function stage<Value>(): PromiseWithResolvers<Value> {
  const resolvers = Promise.withResolvers<Value>();
  resolvers.promise.catch(() => undefined);
  return resolvers;
}
