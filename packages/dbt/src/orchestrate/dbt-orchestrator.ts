import { resolve } from "node:path";
import { systemClock } from "@mea-culpa/engine";
import { openBuildCache } from "../cache/build-cache.ts";
import { forecastCache } from "../cache/forecast-cache.ts";
import { findStateFolder } from "../cache/state-folder.ts";
import type { DbtSession, Executor } from "../executors/executor.ts";
import { PythonHost } from "../executors/python-host.ts";
import type { RepeatedOptions } from "../executors/read-run-results.ts";
import { readEarlierBuild } from "../journal/earlier-build.ts";
import type { DbtPlan } from "../plan/dbt-plan.ts";
import { planBuild } from "../plan/plan-build.ts";
import type { BuildResult } from "../results/build-result.ts";
import { showBuild } from "../windows/build-window.ts";
import { buildGraph, makeRetryPolicy } from "./build-graph.ts";
import { carryOutBuild } from "./carry-out-build.ts";
import { checkOptions, checkRequest } from "./check-options.ts";
import { type DbtCommand, dbtFlags } from "./dbt-flags.ts";
import { openLimits } from "./open-limits.ts";
import type { Build } from "./run-in-session.ts";
import {
  type BuildRequest,
  type DbtOrchestratorOptions,
  readCacheOptions,
} from "./orchestrator-options.ts";

/**
 * Runs a dbt project node by node. Each call starts dbt anew, so that it sees the project as it is
 * then. Nodes that fail are results; what is wrong with dbt as a whole is thrown as a `HostError`,
 * what is wrong with the project's order as a `PlanError`.
 */
export class DbtOrchestrator {
  readonly #options: DbtOrchestratorOptions;
  readonly #executor: Executor;

  /** @throws {UsageError} when an option is not one of the valid values. */
  constructor(options: DbtOrchestratorOptions) {
    checkOptions(options);
    const { projectDir, python, environment = process.env } = options;
    this.#options = options;
    this.#executor =
      options.executor ??
      new PythonHost({ projectDir, environment, ...(python === undefined ? {} : { python }) });
  }

  /** Seeds, models, snapshots, tests and whatever else dbt builds, in dbt's order. */
  build(request: BuildRequest = {}): Promise<BuildResult> {
    return this.execute("build", request);
  }

  /** Models only. */
  run(request: BuildRequest = {}): Promise<BuildResult> {
    return this.execute("run", request);
  }

  /** Data tests and unit tests only. */
  test(request: BuildRequest = {}): Promise<BuildResult> {
    return this.execute("test", request);
  }

  /** Seeds only. */
  seed(request: BuildRequest = {}): Promise<BuildResult> {
    return this.execute("seed", request);
  }

  /** Snapshots only. */
  snapshot(request: BuildRequest = {}): Promise<BuildResult> {
    return this.execute("snapshot", request);
  }

  /**
   * Builds what the last build left undone: what failed or was skipped by dbt's `run_results.json`, or,
   * if it was broken off before that was written, what its journal has no success of. dbt's options are
   * those of that build unless given anew. Undefined if nothing was left undone.
   *
   * @throws {UsageError} when there was no build, or one that still goes on.
   */
  async retry({
    targetFolder = resolve(this.#options.projectDir, "target"),
    ...request
  }: BuildRequest & {
    /** Where dbt wrote its artifacts; `target` in the project's folder by default. */
    readonly targetFolder?: string;
  } = {}): Promise<BuildResult | undefined> {
    const earlier = await readEarlierBuild(targetFolder);
    if (earlier.unfinished.size === 0) return undefined;
    const repeated = repeat(earlier.request);
    const options = { ...repeated.options, ...this.#options, executor: this.#executor };
    const only = earlier.unfinished;
    return new DbtOrchestrator(options).build({ ...repeated.request, ...request, only });
  }

  /**
   * What a command would do. dbt parses and selects; no node runs and no database is asked. With the
   * `cache` option the plan says, too, what would be reused.
   */
  async plan(request: BuildRequest = {}, command: DbtCommand = "build"): Promise<DbtPlan> {
    await using session = await this.#open({ command, request, workers: 1, planOnly: true });
    const plan = this.#plan(session, request);
    const isDeferred = request.defer === true;
    using cache = openBuildCache({
      session,
      plan,
      options: readCacheOptions(this.#options),
      stateFolder: findStateFolder(this.#options.environment ?? process.env),
      isDeferred,
    });
    if (cache.store === undefined) return plan;
    const graph = buildGraph(plan, {
      retryPolicy: makeRetryPolicy(this.#options),
      timeout: undefined,
      limits: [],
      cacheSettings: request.fullRefresh === true ? () => undefined : cache.cacheSettings,
    });
    const { manifest } = session;
    return await forecastCache(plan, { graph, store: cache.store, manifest });
  }

  /** Executes any of the commands. */
  async execute(command: DbtCommand, request: BuildRequest = {}): Promise<BuildResult> {
    const startedAt = (this.#options.clock ?? systemClock).now();
    checkRequest(request, { command, isCaching: readCacheOptions(this.#options) !== undefined });
    using limits = openLimits(this.#options);
    const { windows = [], log = () => undefined } = this.#options;
    return await showBuild(windows, {
      signal: request.signal,
      log,
      act: (signal) => {
        const asked = signal === undefined ? request : { ...request, signal };
        return this.#carryOut(command, { request: asked, limits, startedAt });
      },
    });
  }

  async #carryOut(
    command: DbtCommand,
    { request, limits, startedAt }: Pick<Build, "request" | "limits" | "startedAt">,
  ): Promise<BuildResult> {
    const { workers } = limits;
    await using session = await this.#open({ command, request, workers, planOnly: false });
    const plan = this.#plan(session, request);
    return await carryOutBuild({
      session,
      plan,
      limits,
      options: this.#options,
      request,
      startedAt,
    });
  }

  #open({
    command,
    request,
    workers,
    planOnly,
  }: {
    readonly command: DbtCommand;
    readonly request: BuildRequest;
    readonly workers: number;
    readonly planOnly: boolean;
  }): Promise<DbtSession> {
    return this.#executor.open({
      flags: dbtFlags({ command, options: this.#options, request, workers }),
      workers,
      planOnly,
      checkRelations: readCacheOptions(this.#options)?.checkRelations === true,
      log: this.#options.log ?? (() => undefined),
      kill: request.kill,
    });
  }

  #plan(session: DbtSession, { only }: BuildRequest): DbtPlan {
    const { manifest } = session;
    const selected =
      only === undefined
        ? session.selected
        : new Set([...session.selected].filter((id) => only.has(id)));
    return planBuild({
      manifest,
      selected,
      testStrategy: this.#options.testStrategy ?? "immediate",
    });
  }
}

/** An earlier build's options in the form in which another build takes them. */
function repeat({
  target,
  profile,
  vars,
  fullRefresh,
  state,
  defer,
  favorState,
}: RepeatedOptions): {
  readonly options: Pick<DbtOrchestratorOptions, "target" | "profile">;
  readonly request: BuildRequest;
} {
  return {
    options: {
      ...(target === undefined ? {} : { target }),
      ...(profile === undefined ? {} : { profile }),
    },
    request: {
      ...(vars === undefined ? {} : { vars }),
      ...(fullRefresh === undefined ? {} : { fullRefresh }),
      ...(state === undefined ? {} : { state }),
      ...(defer === undefined ? {} : { defer }),
      ...(favorState === undefined ? {} : { favorState }),
    },
  };
}
