import type { Command } from "commander";

/** What commander makes of the flags. */
export interface BuildFlags {
  readonly projectDir?: string;
  readonly profilesDir?: string;
  readonly profile?: string;
  readonly target?: string;
  readonly select?: readonly string[];
  readonly exclude?: readonly string[];
  readonly selector?: string;
  readonly vars?: string;
  readonly fullRefresh?: true;
  readonly mode: string;
  readonly concurrency?: string;
  readonly isolation?: string;
  readonly retries: string;
  readonly testRetries?: string;
  readonly retryDelay: string;
  readonly timeout?: string;
  readonly testStrategy: string;
  readonly state?: string;
  readonly defer?: true;
  readonly favorState?: true;
  readonly failFast?: true;
  readonly onlyFreshSources?: string | true;
  readonly cache?: true;
  readonly cacheExpiry?: string;
  readonly cacheExpireWithSources?: true;
  readonly cacheFile?: string;
  readonly python?: string;
  readonly debug?: true;
  readonly events?: string;
  readonly summary?: string;
  readonly spans?: string | true;
  readonly page?: string;
  readonly prefect?: string | true;
  readonly json?: true;
  readonly format?: string;
}

/** Flags that say where everything is, in the command line's own words, and what is reused. */
export function addPlaceFlags(command: Command): Command {
  return command
    .option("--project-dir <dir>", "the folder of dbt_project.yml, if not where dbt finds it")
    .option("--profiles-dir <dir>", "the folder of profiles.yml, if not where dbt finds it")
    .option("--test-strategy <when>", "immediate, deferred or skip", "immediate")
    .option("--cache", "reuse what is built and has not changed; plan says what that would be")
    .option("--cache-expiry <seconds>", "build again what is older than this")
    .option("--cache-expire-with-sources", "... or than its sources' freshness rules allow")
    .option("--cache-file <path>", "the file that knows what stands where")
    .option("--python <path>", "the interpreter that has dbt")
    .option("--json", "print the result as JSON, and nothing else")
    .argument("[dbt-flags...]", "after --: further flags for dbt");
}

/** Flags that say what is built, and with what. */
export function addSelectionFlags(command: Command): Command {
  return addPlaceFlags(command)
    .option("--profile <name>", "the profile, if not the project's")
    .option("-t, --target <name>", "the target of the profile")
    .option("-s, --select <nodes...>", "what to build, as dbt selects")
    .option("--exclude <nodes...>", "what to leave out")
    .option("--selector <name>", "a selector of selectors.yml")
    .option("--vars <yaml>", "variables, as YAML or JSON")
    .option("-f, --full-refresh", "rebuild incremental models and seeds")
    .option("--state <dir>", "artifacts of an earlier run, for state: and result:")
    .option("--defer", "read what is not selected from the state's target")
    .option("--favor-state", "with --defer, even if it exists in this target");
}

export function addExecutionFlags(command: Command): Command {
  return command
    .option("--mode <mode>", "per-node or per-wave", "per-node")
    .option(
      "--concurrency <n>",
      "nodes at a time, if not the profile's threads; NAME=N shares a limit by name",
    )
    .option("--isolation <how>", "auto, fork, spawn or threads: what nodes are executed in", "auto")
    .option("--retries <n>", "further attempts for what is built", "0")
    .option("--test-retries <n>", "further attempts for tests; none by default")
    .option("--retry-delay <seconds>", "before the first retry; doubles each time", "1")
    .option("--timeout <seconds>", "longest duration of one attempt")
    .option(
      "--only-fresh-sources [all|any]",
      "skip what lies behind stale sources; dbt measures their freshness first",
    )
    .option("-x, --fail-fast", "cancel the build at the first failure")
    .option("--debug", "show dbt's debug lines too")
    .option("--page <file>", "show the build in one HTML file, while it goes on and afterwards")
    .option("--prefect [url]", "show each node as a task run of a Prefect server")
    .option("--spans [url]", "tell an OpenTelemetry collector, by OTLP over HTTP")
    .option("--summary <file>", "add the summary to a file, as Markdown")
    .option("--events <format>", "json: print each event as a line of JSON");
}
