import {
  createGraph,
  defineNode,
  type EventConsumer,
  moduleTask,
  type NodeDefinition,
  type Outcome,
  processPool,
  run,
  type TaskRunner,
} from "@mea-culpa/engine";
import {
  type FleetDocument,
  type FleetPromise,
  type FleetReport,
  fleetReportSchema,
  type FleetRun,
} from "@mea-culpa/formats";
import { explainFailure } from "../explain-failure.ts";
import { networkVariables } from "../../git/git-environment.ts";
import { withoutCredentials } from "../../git/git-error.ts";
import { stageErrorClasses } from "../../run/processes.ts";
import type { PromiseAnswer, PromiseOrder, runPromise } from "./run-promise.ts";

export interface FleetOptions {
  /** The clock of all runs, ISO 8601 UTC. */
  readonly now: string;
  readonly dryRun: boolean;
  /** The folder of the journal that all runs share; the usual one if absent. */
  readonly state?: string;
  /** Runs at a time, if they are this machine's. */
  readonly concurrency: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Carries the runs out on other machines; on this one if absent. */
  readonly elsewhere?: Elsewhere;
  /** Told of each promise as its run is over. */
  readonly onRun?: (run: FleetRun) => void;
  /** Begins no further run, and breaks off those under way. */
  readonly signal?: AbortSignal;
}

/** Machines that carry runs out, each with a share of the dev logs. */
export interface Elsewhere {
  /** By shards' names. */
  readonly runners: Readonly<Record<string, TaskRunner>>;
  /** The shard of a dev log: always the same, so that a machine keeps its mirrors. */
  readonly shardOf: (devLog: string) => string;
  /** Whoever runs the same promises under the same id finds what is done or under way. */
  readonly runId: string;
}

/** The name by which workers know the module of a run. */
export const runModule = "roast-bot/run-promise";

/** Where that module is, beside this file: a source or what was built of it. */
export function runModuleUrl(): URL {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return new URL(`./run-promise.${extension}`, import.meta.url);
}

/** An answer comes from another process. */
const promiseAnswerSchema = fleetReportSchema.shape.promises.element.omit({
  id: true,
  dev_log: true,
  seconds: true,
});

/** Milliseconds. Each stage of a run has a time of its own; this is for what none of them saw coming. */
const longest = 60 * 60_000;

/** What every run may see beside its promise's own variables: where folders are, and the way out. */
const shared = [
  ...networkVariables,
  "NODE_EXTRA_CA_CERTS",
  "XDG_CACHE_HOME",
  "XDG_STATE_HOME",
  "ROAST_BOT_SOURCE_FOLDERS",
];

/**
 * Settles many promises, each a node of its own in a process of its own that sees the variables of
 * that promise and no other's. No promise waits for another, and none can stop the others.
 */
export async function runFleet(
  { promises }: FleetDocument,
  options: FleetOptions,
): Promise<FleetReport> {
  const { now, dryRun, concurrency, environment, elsewhere, onRun, signal } = options;
  await using pool = processPool({ workers: concurrency, environment });
  const nodes = promises.map((promise) => defineRun(promise, options));
  const result = await run(createGraph({ nodes }), {
    runners: elsewhere?.runners ?? { process: pool },
    ...(elsewhere !== undefined && { runId: elsewhere.runId }),
    environment,
    consumers: onRun === undefined ? [] : [tellRuns(promises, onRun)],
    errorClasses: stageErrorClasses,
    ...(signal !== undefined && { signal }),
  });
  const runs = promises.map((promise) => describeRun(promise, result.outcomes.get(promise.id)));
  const settled = runs.filter(({ outcome }) => outcome === "settled").length;
  return {
    at: now,
    dry_run: dryRun,
    outcome: settled === runs.length ? "settled" : "failed",
    settled,
    failed: runs.length - settled,
    promises: runs,
  };
}

function defineRun(
  { id, dev_log, variables }: FleetPromise,
  { now, dryRun, state, elsewhere }: FleetOptions,
): NodeDefinition<string, PromiseAnswer> {
  const order: PromiseOrder = {
    devLog: dev_log,
    variables,
    now,
    dryRun,
    ...(state !== undefined && { state }),
  };
  return defineNode({
    id,
    isolation: elsewhere === undefined ? "process" : elsewhere.shardOf(dev_log),
    environment: [...new Set([...shared, ...Object.values(variables)])],
    timeout: longest,
    run: moduleTask<typeof runPromise>({
      module: elsewhere === undefined ? runModuleUrl() : runModule,
      export: "runPromise",
      input: order,
    }),
  });
}

function tellRuns(
  promises: readonly FleetPromise[],
  onRun: (run: FleetRun) => void,
): EventConsumer {
  const known = new Map(promises.map((promise) => [promise.id, promise]));
  return {
    name: "fleet-progress",
    handle: (event) => {
      if (event.kind !== "node-finished") return;
      const promise = known.get(event.outcome.nodeId);
      if (promise !== undefined) onRun(describeRun(promise, event.outcome));
    },
  };
}

function describeRun({ id, dev_log }: FleetPromise, outcome: Outcome | undefined): FleetRun {
  const facts = { id, dev_log: withoutCredentials(dev_log), seconds: sumSeconds(outcome) };
  if (outcome?.status === "succeeded") {
    return { ...facts, ...promiseAnswerSchema.parse(outcome.value) };
  }
  const message =
    outcome?.status === "failed" ? explainFailure(outcome.error) : "It was not carried out.";
  return {
    ...facts,
    outcome: outcome?.status === "cancelled" ? "cancelled" : "failed",
    problems: [{ stage: "run", message: withoutCredentials(message) }],
    slots: [],
    commit: null,
    next_due: null,
    notes: [],
  };
}

function sumSeconds(outcome: Outcome | undefined): number {
  const times = outcome?.attempts.map(({ startedAt, finishedAt }) => finishedAt - startedAt) ?? [];
  return times.reduce((sum, time) => sum + time, 0) / 1000;
}
