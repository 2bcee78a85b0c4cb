import { randomUUID } from "node:crypto";
import { type EventConsumer, type Outcome, type RunResult, systemClock } from "@mea-culpa/engine";
import { type BuildCache, openBuildCache } from "../cache/build-cache.ts";
import { findStateFolder } from "../cache/state-folder.ts";
import { UsageError } from "../errors/usage-error.ts";
import { HostError } from "../executors/errors.ts";
import type { Beginning, DbtSession, RecordedResults } from "../executors/executor.ts";
import type { Unexecuted } from "../executors/messages.ts";
import type { SourceFreshness } from "../freshness/source-freshness.ts";
import { findStaleNodes } from "../freshness/stale-nodes.ts";
import { beginJournal } from "../journal/build-journal.ts";
import { leaveOutNodes } from "../plan/dbt-plan.ts";
import { type BuildResult, judgeBuild } from "../results/build-result.ts";
import { isOfDbt, type NodeResult, type NodeValue, toNodeResult } from "../results/node-result.ts";
import { buildGraph, MODELS_FINISHED, makeRetryPolicy } from "./build-graph.ts";
import { HookCalls } from "./build-hooks.ts";
import { measureFreshness } from "./measure-freshness.ts";
import { readCacheOptions } from "./orchestrator-options.ts";
import { type Build, endsWithFirstFailure, runInSession } from "./run-in-session.ts";
import { findUnexecuted } from "./unexecuted-nodes.ts";

/** Runs the plan in the session: dbt's preparations, the nodes, dbt's end, the result. */
export async function carryOutBuild(build: Build): Promise<BuildResult> {
  const { session, plan, options } = build;
  const hooks = new HookCalls();
  hooks.call("runStarted", () => options.hooks?.runStarted?.(plan));
  for (const window of options.windows ?? []) {
    hooks.call(window.name, () => window.planned?.(plan));
  }
  // What on-run-start changes is told even where nothing comes after it.
  using _cache = openCache(build, { beginning: undefined, sources: new Map() });
  const beginning = await session.begin();
  if (beginning === undefined) return await concludeWithoutNodes(build, hooks);
  const { sources, stale } = await judgeSources(build);
  const fresh: Build = { ...build, plan: leaveOutNodes(plan, (id) => stale.has(id)) };
  using cache = openCache(fresh, { beginning, sources });
  const ran = await runNodes(fresh, { hooks, cache });
  const ofDbt = [...ran.outcomes.values()].filter(({ nodeId }) => nodeId !== MODELS_FINISHED);
  const isFailFast = endsWithFirstFailure(build);
  const unexecuted = findUnexecuted(ofDbt, { stale, isFailFast });
  const { recorded, hostError } = await finish(session, unexecuted);
  const nodes = new Map(
    plan.nodes.flatMap(({ node }): [string, NodeResult][] => {
      const rootCauses = stale.get(node.uniqueId);
      if (rootCauses !== undefined) return [[node.uniqueId, skipped(node, rootCauses)]];
      const outcome = findOutcome(ran, node.uniqueId);
      return outcome === undefined
        ? []
        : [[node.uniqueId, toNodeResult({ node, outcome, recorded })]];
    }),
  );
  // What dbt's results don't vouch for must not be reused either.
  const doubtful = [...nodes].filter(
    ([id, node]) =>
      // One that the cache could not be told of was not begun.
      !(node.status === "failed" && node.error instanceof UsageError) &&
      (node.status === "failed" || !recorded?.has(id)),
  );
  tellOrWarn(build, () => {
    for (const [id] of doubtful) cache.forget(id);
  });
  const failedOperations = findFailedOperations(recorded);
  const { runId, consumerFailures } = ran;
  const ended = { runId, nodes, sources, failedOperations, hostError, consumerFailures };
  return conclude(build, { hooks, ...ended });
}

/** Where there is no room even for what is told here, it is said, and the build goes on. */
function tellOrWarn({ options }: Pick<Build, "options">, tell: () => void): void {
  try {
    tell();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    options.log?.({ level: "warn", message: error.message });
  }
}

/** dbt's end. Where it comes to none, its disk being full or its process killed, what was done is told all the same. */
async function finish(
  session: DbtSession,
  unexecuted: readonly Unexecuted[],
): Promise<{
  readonly recorded?: RecordedResults | undefined;
  readonly hostError?: HostError | undefined;
}> {
  try {
    return { recorded: await session.finish(unexecuted) };
  } catch (error) {
    if (error instanceof HostError) return { hostError: error };
    throw error;
  }
}

/**
 * dbt came to its end without a node: nothing was selected, or its on-run-start failed and it is told to
 * stop for that. What it says of each node is in its results.
 */
async function concludeWithoutNodes(build: Build, hooks: HookCalls): Promise<BuildResult> {
  const recorded = await build.session.finish([]);
  const failedOperations = findFailedOperations(recorded);
  const nodes = build.plan.nodes.map(({ node }): [string, NodeResult] => [
    node.uniqueId,
    skipped(node, failedOperations),
  ]);
  return conclude(build, { hooks, runId: randomUUID(), nodes: new Map(nodes), failedOperations });
}

/** The project's own hooks that dbt says failed. */
function findFailedOperations(recorded: RecordedResults = new Map()): readonly string[] {
  return [...recorded].flatMap(([id, status]) =>
    id.startsWith("operation.") && status !== "success" ? [id] : [],
  );
}

/** Which nodes stay out because of stale sources, if the build was asked to mind them. */
async function judgeSources(build: Build): Promise<{
  readonly sources: ReadonlyMap<string, SourceFreshness>;
  readonly stale: ReadonlyMap<string, readonly string[]>;
}> {
  const { session, plan, request } = build;
  const { onlyFreshSources: rule } = request;
  if (rule === undefined) return { sources: new Map(), stale: new Map() };
  const sources = await measureFreshness(build);
  const ids = plan.nodes.map(({ node }) => node.uniqueId);
  const { manifest } = session;
  return { sources, stale: findStaleNodes(ids, { manifest, measured: sources, rule }) };
}

/** Opens what is told of each relation that is built, or that a hook of the project changes. */
function openCache(
  { session, plan, options, startedAt }: Build,
  {
    beginning,
    sources,
  }: {
    /** Undefined as long as, or where, no node is executed. */
    readonly beginning: Beginning | undefined;
    readonly sources: ReadonlyMap<string, SourceFreshness>;
  },
): BuildCache {
  const loadedAt = [...sources].flatMap(([id, one]): [string, string][] =>
    one.kind === "measured" ? [[id, one.maxLoadedAt]] : [],
  );
  const cache = openBuildCache({
    session,
    plan,
    options: readCacheOptions(options),
    stateFolder: findStateFolder(options.environment ?? process.env),
    loadedAt: new Map(loadedAt),
    ...(beginning === undefined ? {} : { beginning }),
    now: startedAt,
    warn: (message) => options.log?.({ level: "warn", message }),
  });
  session.onChanging((ids) =>
    tellOrWarn({ options }, () => {
      for (const id of ids) cache.change(id);
    }),
  );
  return cache;
}

async function runNodes(
  build: Build,
  { hooks, cache }: { readonly hooks: HookCalls; readonly cache: BuildCache },
): Promise<RunResult> {
  const { session, plan, limits, options, startedAt } = build;
  const graph = buildGraph(plan, {
    retryPolicy: makeRetryPolicy(options),
    timeout: options.timeout,
    limits: limits.names,
    cacheSettings: cache.cacheSettings,
  });
  using journal = await beginJournal(session.targetFolder, {
    startedAt,
    args: session.args,
    planned: plan.nodes.map(({ node }) => node.uniqueId),
    warn: (message) => options.log?.({ level: "warn", message }),
  });
  return await runInSession(graph, {
    build,
    starting: cache.begin,
    ended: cache.end,
    runOptions: {
      runId: journal.runId,
      ...(journal.journal === undefined ? {} : { journal: journal.journal }),
      ...(cache.store === undefined ? {} : { cache: cache.store }),
      consumers: [nodeHooks(build, hooks)],
    },
  });
}

/** Calls the hooks of finished nodes while the run goes on. */
function nodeHooks(
  { plan, options }: Pick<Build, "plan" | "options">,
  hooks: HookCalls,
): EventConsumer {
  const nodes = new Map(plan.nodes.map(({ node }) => [node.uniqueId, node]));
  return {
    name: "dbt-hooks",
    handle: (event) => {
      if (event.kind !== "node-finished") return;
      const node = nodes.get(event.nodeId);
      if (node === undefined || !isOfDbt(event.outcome)) return;
      const result = toNodeResult({ node, outcome: event.outcome });
      for (const { select, handle } of options.hooks?.nodeFinished ?? []) {
        hooks.call("nodeFinished", () => (select?.(node) === false ? undefined : handle(result)));
      }
    },
  };
}

async function conclude(
  { plan, options, startedAt }: Build,
  {
    hooks,
    runId,
    nodes,
    sources = new Map(),
    failedOperations = [],
    hostError,
    consumerFailures = [],
  }: Pick<BuildResult, "runId" | "nodes"> &
    Partial<
      Pick<BuildResult, "sources" | "failedOperations" | "hostError" | "consumerFailures">
    > & {
      readonly hooks: HookCalls;
    },
): Promise<BuildResult> {
  await hooks.settled();
  const result: BuildResult = {
    runId,
    status: judgeBuild({ nodes, sources, failedOperations, hostError }),
    plan,
    nodes,
    sources,
    failedOperations,
    hostError,
    hookFailures: hooks.failures,
    consumerFailures,
    duration: (options.clock ?? systemClock).now() - startedAt,
  };
  hooks.call("runFinished", () => options.hooks?.runFinished?.(result));
  await hooks.settled();
  return result;
}

function skipped(node: NodeResult["node"], rootCauses: readonly string[]): NodeResult {
  return { node, status: "skipped", attempts: [], duration: 0, parents: [], rootCauses };
}

function findOutcome(result: RunResult, id: string): Outcome<NodeValue> | undefined {
  const outcome = result.outcomes.get(id);
  return outcome !== undefined && isOfDbt(outcome) ? outcome : undefined;
}
