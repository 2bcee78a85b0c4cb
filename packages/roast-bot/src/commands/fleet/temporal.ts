import { randomUUID } from "node:crypto";
import type { TaskRunner } from "@mea-culpa/engine";
import type { Client } from "@temporalio/client";
import type { ClientConnectConfig } from "@temporalio/envconfig";
import { sha256 } from "../../digest.ts";
import { explainFailure } from "../explain-failure.ts";
import { UsageError } from "../usage-error.ts";
import type { Elsewhere } from "./run-fleet.ts";

/** Which Temporal, and for how many shares of the dev logs. */
export interface TemporalPlace {
  /** `host:port`; that of Temporal's own variables or file of configuration if absent. */
  readonly address?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A fleet's runs at Temporal, and who takes them there. */
export interface TemporalFleet extends Elsewhere, AsyncDisposable {
  /** The shards among those given whose queue nobody polls; none while Temporal is out of reach. */
  readonly findUnserved: (shards: readonly string[]) => Promise<readonly string[]>;
}

/** Shares of the dev logs, at most. */
export const mostShards = 1000;

/** Runs that are given to a shard at a time; the others wait here and cost Temporal nothing. */
const atOnce = 100;

/** Milliseconds. A worker asks its queue for work at least once in this time. */
const pollsWithin = 90_000;

/** `2/4`, the second of four shards, is the queue `roast-bot-fleet-2-of-4`. */
function nameQueue(shard: string): string {
  return `roast-bot-fleet-${shard.replace("/", "-of-")}`;
}

/**
 * Connects to Temporal as a coordinator.
 *
 * @throws {UsageError} when its packages are not installed.
 * @throws {Error} when it can't be reached, with its address.
 */
export async function openTemporalFleet(
  place: TemporalPlace,
  { shards, runId = randomUUID() }: { readonly shards: number; readonly runId?: string },
): Promise<TemporalFleet> {
  const { temporalRunner } = await load(() => import("@mea-culpa/engine-temporal"));
  const { Client, Connection, isGrpcServiceError } = await load(() => import("@temporalio/client"));
  const { connectionOptions, namespace } = await readSettings(place);
  const connection = await reach(connectionOptions.address, () =>
    Connection.connect(connectionOptions),
  );
  const client = new Client({ connection, ...(namespace !== undefined && { namespace }) });
  const names = Array.from({ length: shards }, (_, index) => `${index + 1}/${shards}`);
  const runners = Object.fromEntries(
    names.map((name): [string, TaskRunner] => [
      name,
      temporalRunner({ client, taskQueue: nameQueue(name), slots: atOnce }),
    ]),
  );
  return {
    runId,
    runners,
    shardOf: (devLog) => names[hash(devLog) % shards] ?? "1/1",
    findUnserved: async (asked) => {
      try {
        const served = await Promise.all(asked.map((shard) => isServed(client, nameQueue(shard))));
        return asked.filter((_, index) => served[index] === false);
      } catch (error) {
        if (isGrpcServiceError(error)) return [];
        throw error;
      }
    },
    [Symbol.asyncDispose]: () => connection.close(),
  };
}

/**
 * Carries the runs of one shard out until the signal aborts; what is under way then has ten seconds.
 *
 * @throws {UsageError} when Temporal's packages are not installed.
 * @throws {Error} when it can't be reached, with its address.
 */
export async function serveShard(
  place: TemporalPlace,
  options: {
    readonly shard: string;
    readonly concurrency: number;
    readonly modules: Readonly<Record<string, URL>>;
    readonly onReady: (where: { readonly address: string; readonly namespace: string }) => void;
    readonly signal?: AbortSignal;
  },
): Promise<void> {
  const { shard, concurrency, modules, onReady, signal } = options;
  const { runWorker } = await load(() => import("@mea-culpa/engine-temporal/worker"));
  const { DefaultLogger, NativeConnection, Runtime } = await load(
    () => import("@temporalio/worker"),
  );
  // Signals are the command's: it passes them on by `signal`. A warning is that there are no workflows.
  Runtime.install({ logger: new DefaultLogger("ERROR"), shutdownSignals: [] });
  const { connectionOptions, namespace = "default" } = await readSettings(place);
  const { address = "localhost:7233" } = connectionOptions;
  const connection = await reach(address, () => NativeConnection.connect(connectionOptions));
  try {
    await runWorker({
      connection,
      namespace,
      taskQueue: nameQueue(shard),
      slots: concurrency,
      modules,
      environment: place.environment,
      onReady: () => onReady({ address, namespace }),
      ...(signal !== undefined && { signal }),
    });
  } finally {
    await connection.close();
  }
}

/** Address, namespace, key and certificates, from where Temporal's own tools take them. */
async function readSettings({ address, environment }: TemporalPlace): Promise<ClientConnectConfig> {
  const { loadClientConnectConfig } = await load(() => import("@temporalio/envconfig"));
  const set = Object.entries(environment).filter((entry) => entry[1] !== undefined);
  const overrideEnvVars: Record<string, string> = Object.fromEntries(
    set.map(([name, value = ""]) => [name, value]),
  );
  if (address !== undefined) overrideEnvVars["TEMPORAL_ADDRESS"] = address;
  try {
    return loadClientConnectConfig({ overrideEnvVars });
  } catch (error) {
    throw new UsageError(`Temporal's configuration can't be read: ${explainFailure(error)}`);
  }
}

async function load<Module>(importModule: () => Promise<Module>): Promise<Module> {
  try {
    return await importModule();
  } catch (error) {
    const isMissing =
      error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
    if (!isMissing) throw error;
    throw new UsageError(
      "--temporal needs packages that roast-bot doesn't bring. Install them beside it: npm install " +
        "@mea-culpa/engine-temporal @temporalio/client @temporalio/worker @temporalio/activity @temporalio/envconfig @temporalio/proto",
      { cause: error },
    );
  }
}

async function reach<Connection>(
  address = "localhost:7233",
  connect: () => Promise<Connection>,
): Promise<Connection> {
  try {
    return await connect();
  } catch (cause) {
    throw new Error(
      `Temporal does not answer at ${address}. Start it, or name another by --temporal or TEMPORAL_ADDRESS.`,
      { cause },
    );
  }
}

async function isServed(client: Client, queue: string): Promise<boolean> {
  const { default: proto } = await load(() => import("@temporalio/proto"));
  const { pollers } = await client.workflowService.describeTaskQueue({
    namespace: client.options.namespace,
    taskQueue: { name: queue },
    taskQueueType: proto.temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY,
  });
  const since = Date.now() - pollsWithin;
  return pollers.some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 >= since);
}

function hash(text: string): number {
  return Number.parseInt(sha256(text).slice(0, 8), 16);
}
