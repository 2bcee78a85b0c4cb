import type { Clock, EventConsumer, Mode } from "@mea-culpa/engine";
import type { CacheOptions } from "../cache/cache-settings.ts";
import type { DbtLine, Environment, Executor } from "../executors/executor.ts";
import type { SourceRule } from "../freshness/stale-nodes.ts";
import type { TestStrategy } from "../plan/dbt-plan.ts";
import type { BuildWindow } from "../windows/build-window.ts";
import type { BuildHooks } from "./build-hooks.ts";

/** What a `DbtOrchestrator` is made with. Times are milliseconds. */
export interface DbtOrchestratorOptions {
  /** The folder of `dbt_project.yml`; dbt looks for it by itself if this is left out. */
  readonly projectDir?: string;
  /** The folder that dbt runs in, where relative paths start; this process's own by default. */
  readonly cwd?: string;
  /** The folder of `profiles.yml`; dbt looks for it by itself if this is left out. */
  readonly profilesDir?: string;
  readonly profile?: string;
  readonly target?: string;
  /** The interpreter that has dbt; looked for if left out. */
  readonly python?: string;
  /** `Mode.PER_NODE` by default. */
  readonly mode?: Mode;
  /**
   * How many nodes are executed at the same time; by default as many as dbt has threads, which the
   * profile says. With a name it is a limit that all builds on this machine share that name it.
   */
  readonly concurrency?: number | NamedConcurrency;
  /**
   * What nodes are executed in. `auto` by default: threads where the database has one writer, forked
   * processes where the adapter is known to bear it, else processes that start from nothing.
   */
  readonly isolation?: Isolation;
  /** Attempts after the first: for what is built and, apart from that, for tests. None by default. */
  readonly retries?: { readonly models?: number; readonly tests?: number };
  /** The wait before the first retry; it doubles from one to the next. 1,000 by default. */
  readonly retryDelay?: number;
  /** Longest duration of one attempt of one node. */
  readonly timeout?: number;
  /** `immediate` by default. */
  readonly testStrategy?: TestStrategy;
  /**
   * Reuses what an earlier build left in the database where nothing that it came from has changed.
   * Nothing is reused by default.
   */
  readonly cache?: boolean | CacheOptions;
  /** Further flags for dbt; those that would break the orchestration are refused. */
  readonly dbtFlags?: readonly string[];
  readonly hooks?: BuildHooks;
  /** Take the engine's events. */
  readonly consumers?: readonly EventConsumer[];
  /** Show builds elsewhere while they go on. */
  readonly windows?: readonly BuildWindow[];
  /** Takes dbt's lines that belong to no node. */
  readonly log?: (line: DbtLine) => void;
  /** Where nodes are executed: a Python host by default. */
  readonly executor?: Executor;
  /**
   * Where the interpreter and the folder that builds share are looked up, and what dbt sees;
   * `process.env` by default.
   */
  readonly environment?: Environment;
  /** Tells when a build began and how long it took; the system's by default. */
  readonly clock?: Pick<Clock, "now">;
  /** The file of named limits. */
  readonly limitsFile?: string;
}

export const isolations = ["auto", "fork", "spawn", "threads"] as const;

export type Isolation = (typeof isolations)[number];

/** A limit by name: at most `units` nodes at the same time, of all builds together. */
export interface NamedConcurrency {
  readonly name: string;
  readonly units: number;
}

type DbtVars = Readonly<Record<string, unknown>> | string;

/** What an earlier build is asked to be repeated with; all else is as it was then. */
export type RetryRequest = Pick<
  BuildRequest,
  "vars" | "state" | "onlyFreshSources" | "failFast" | "fullRefresh" | "signal" | "kill"
>;

/** What one build is asked for; the words are dbt's. */
export interface BuildRequest {
  readonly select?: readonly string[];
  readonly exclude?: readonly string[];
  readonly selector?: string;
  /** By name, or as the YAML text that dbt's command line takes. */
  readonly vars?: DbtVars;
  readonly fullRefresh?: boolean;
  /** The folder of an earlier run's artifacts, for `state:` and `result:` selectors. */
  readonly state?: string;
  readonly defer?: boolean;
  readonly favorState?: boolean;
  /**
   * Executes only nodes whose sources are fresh: all of them, or at least one. Freshness is measured
   * for this build by dbt's own check; nodes behind stale sources are skipped.
   */
  readonly onlyFreshSources?: SourceRule;
  /** Cancels the build at the first failure. */
  readonly failFast?: boolean;
  /** Cancels the build: running queries are cancelled, dbt still writes its results. */
  readonly signal?: AbortSignal;
  /**
   * Waits no longer for what was cancelled: workers that have not ended yet are killed, dbt still writes
   * its results; if it does not come to that either, all processes are killed.
   */
  readonly kill?: AbortSignal;
}

/** The cache's options; undefined if nothing is to be reused. */
export function readCacheOptions({
  cache = false,
}: Pick<DbtOrchestratorOptions, "cache">): CacheOptions | undefined {
  if (typeof cache === "object") return cache;
  return cache ? {} : undefined;
}
