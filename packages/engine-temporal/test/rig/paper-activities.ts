import type { SerializedResult, SerializedTask } from "@mea-culpa/engine/task-codec";
import {
  ActivityExecutionAlreadyStartedError,
  ActivityExecutionFailedError,
  Client,
  Connection,
} from "@temporalio/client";
import { decodeTask, encodeAnswer } from "../../src/wire.ts";

/** An activity: its answer, and what it has come to so far. */
interface Execution {
  readonly answer: Promise<Uint8Array>;
  state: "running" | "completed" | "failed";
}

/**
 * Standalone activities of Temporal, as far as a runner uses them, without a server: an interceptor of the real client
 * answers what that would ask. How often a worker is lost over an attempt is the script's to say.
 */
export class PaperActivities {
  readonly client: Client;
  /** Ids of the activities whose work was done, once for each time. */
  readonly carriedOut: string[] = [];
  readonly #executions = new Map<string, Execution>();

  constructor({
    work,
    losses,
  }: {
    readonly work: (task: SerializedTask) => Promise<SerializedResult>;
    /** How many workers are lost over an attempt before one answers. */
    readonly losses: (task: SerializedTask) => number;
  }) {
    const carryOut = async (
      id: string,
      { bytes, deliveries }: { readonly bytes: Uint8Array; readonly deliveries: number },
    ): Promise<Uint8Array> => {
      const task = decodeTask(bytes);
      for (let delivery = 0; delivery < deliveries; delivery += 1) {
        this.carriedOut.push(id);
        const result = await work(task);
        if (delivery >= losses(task)) return encodeAnswer({ result, lines: [] });
      }
      throw new ActivityExecutionFailedError("Lost", new Error("no heartbeat"), id);
    };
    this.client = new Client({
      connection: Connection.lazy(),
      interceptors: {
        activity: [
          {
            start: async ({ options: { id, args = [], retry } }) => {
              const known = this.#executions.get(id);
              if (known?.state === "completed") {
                throw new ActivityExecutionAlreadyStartedError("Done", id, "");
              }
              if (known?.state !== "running") {
                const [bytes] = args;
                if (!(bytes instanceof Uint8Array)) throw new TypeError("A task is bytes.");
                const deliveries = retry?.maximumAttempts ?? 1;
                this.#begin(id, carryOut(id, { bytes, deliveries }));
              }
              return this.client.activity.getHandle(id);
            },
            getResult: ({ activityId }) => this.#find(activityId).answer,
            describe: () => Promise.reject(new Error("Nothing is known before the answer.")),
          },
        ],
      },
    });
  }

  #begin(id: string, answer: Promise<Uint8Array>): void {
    const execution: Execution = { answer, state: "running" };
    this.#executions.set(id, execution);
    const end = (state: Execution["state"]) => (): void => {
      execution.state = state;
    };
    answer.then(end("completed"), end("failed"));
  }

  #find(id: string): Execution {
    const execution = this.#executions.get(id);
    if (execution === undefined) throw new TypeError(`${id} was never started.`);
    return execution;
  }
}
