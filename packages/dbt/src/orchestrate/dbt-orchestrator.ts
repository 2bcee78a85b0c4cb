import { systemClock } from "@mea-culpa/engine";
import { openBuildCache } from "../cache/build-cache.ts";
import { forecastCache } from "../cache/forecast-cache.ts";
import { makeSharedFolder } from "../cache/shared-folder.ts";
import { findStateFolder } from "../cache/state-folder.ts";
import type { DbtSession, Executor, Invocation } from "../executors/executor.ts";
import { PythonHost } from "../executors/python-host.ts";
import { findEarlierResults } from "../journal/find-earlier-results.ts";
import type { DbtPlan } from "../plan/dbt-plan.ts";
import { planBuild } from "../plan/plan-build.ts";
import type { BuildResult } from "../results/build-result.ts";
import { showBuild } from "../windows/build-window.ts";
import { buildGraph, makeRetryPolicy } from "./build-graph.ts";
import { carryOutBuild } from "./carry-out-build.ts";
import type { Build } from "./run-in-session.ts";
import { checkOptions, checkRequest } from "./check-options.ts";
import { type DbtCommand, dbtFlags, retryFlags } from "./dbt-flags.ts";
import { openLimits } from "./open-limits.ts";
import {
  type BuildRequest,
  type DbtOrchestratorOptions,
  readCacheOptions,
  type RetryRequest,
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
    const { projectDir, cwd, python, environment = process.env } = options;
    this.#options = options;
    this.#executor = options.executor ?? new PythonHost({ cwd, projectDir, python, environment });
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
   * Repeats the last command on what it left undone, as `dbt retry` does, with that command's arguments:
   * by dbt's `run_results.json`, or, if it left none or they are gone, by its journal, of which `log` is told.
   *
   * @throws {UsageError} when that still goes on.
   */
  async retry(request: RetryRequest = {}): Promise<BuildResult> {
    const startedAt = this.#now();
    const { log = () => undefined } = this.#options;
    return await this.#show(request, async (shown) => {
      await using session = await this.#open({
        command: "retry",
        flags: retryFlags(this.#options, request),
        planOnly: false,
        signal: shown.signal,
        kill: shown.kill,
        repeat: (folder) =>
          findEarlierResults(folder, (message) => log({ level: "info", message })),
      });
      return await this.#carryOut({ session, request: shown, startedAt });
    });
  }

  /**
   * What a command would do. dbt parses and selects; no node runs and no database is asked. With the
   * `cache` option the plan says, too, what would be reused.
   */
  async plan(request: BuildRequest = {}): Promise<DbtPlan> {
    const command = "build";
    const flags = dbtFlags({ command, options: this.#options, request });
    const { signal, kill } = request;
    await using session = await this.#open({ command, flags, planOnly: true, signal, kill });
    const plan = this.#plan(session);
    using cache = openBuildCache({
      session,
      plan,
      options: readCacheOptions(this.#options),
      stateFolder: findStateFolder(this.#options.environment ?? process.env),
      now: this.#now(),
    });
    if (cache.store === undefined) return plan;
    const graph = buildGraph(plan, {
      retryPolicy: makeRetryPolicy(this.#options),
      timeout: undefined,
      limits: [],
      cacheSettings: session.flags.fullRefresh ? () => undefined : cache.cacheSettings,
    });
    const { manifest } = session;
    return await forecastCache(plan, { graph, store: cache.store, manifest });
  }

  /** Executes any of the commands. */
  async execute(command: DbtCommand, request: BuildRequest = {}): Promise<BuildResult> {
    const startedAt = this.#now();
    checkRequest(request, { command, isCaching: this.#isCaching() });
    return await this.#show(request, async (shown) => {
      const flags = dbtFlags({ command, options: this.#options, request });
      const { signal, kill } = shown;
      await using session = await this.#open({ command, flags, planOnly: false, signal, kill });
      return await this.#carryOut({ session, request: shown, startedAt });
    });
  }

  /** Has windows see the build, each of which may ask for it to be cancelled. */
  #show<Request extends RetryRequest>(
    request: Request,
    act: (request: Request) => Promise<BuildResult>,
  ): Promise<BuildResult> {
    const { windows = [], log = () => undefined } = this.#options;
    return showBuild(windows, {
      signal: request.signal,
      log,
      act: (signal) => act(signal === undefined ? request : { ...request, signal }),
    });
  }

  async #carryOut(build: Pick<Build, "session" | "request" | "startedAt">): Promise<BuildResult> {
    const options = this.#options;
    using limits = openLimits(options, build.session);
    return await carryOutBuild({ ...build, plan: this.#plan(build.session), limits, options });
  }

  #open(
    invocation: Pick<Invocation, "command" | "flags" | "planOnly" | "signal" | "kill" | "repeat">,
  ): Promise<DbtSession> {
    const { concurrency, isolation = "auto", log = () => undefined } = this.#options;
    this.#prepareSharedFolder();
    return this.#executor.open({
      ...invocation,
      workers: typeof concurrency === "object" ? concurrency.units : concurrency,
      isolation,
      isCaching: this.#isCaching(),
      log,
    });
  }

  #plan({ manifest, selection }: DbtSession): DbtPlan {
    const { testStrategy = "immediate" } = this.#options;
    return planBuild({ manifest, selection, testStrategy });
  }

  /** Checked before dbt starts, though it is needed only later: the folder that builds share. */
  #prepareSharedFolder(): void {
    const { cache, concurrency, limitsFile, environment = process.env } = this.#options;
    const isCacheShared = this.#isCaching() && (typeof cache !== "object" || !cache.file);
    const areLimitsShared = typeof concurrency === "object" && limitsFile === undefined;
    if (isCacheShared || areLimitsShared) makeSharedFolder(findStateFolder(environment));
  }

  #isCaching(): boolean {
    return readCacheOptions(this.#options) !== undefined;
  }

  #now(): number {
    return (this.#options.clock ?? systemClock).now();
  }
}
