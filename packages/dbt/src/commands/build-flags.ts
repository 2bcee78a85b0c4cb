import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { freshnessRules } from "../freshness/stale-nodes.ts";
import {
  type BuildRequest,
  type DbtOrchestratorOptions,
  isolations,
  type NamedConcurrency,
} from "../orchestrate/orchestrator-options.ts";
import { testStrategies } from "../plan/dbt-plan.ts";
import type { CommandIo } from "./command-io.ts";

type OptionFlags = Pick<
  DbtOrchestratorOptions,
  | "projectDir"
  | "profilesDir"
  | "profile"
  | "target"
  | "python"
  | "concurrency"
  | "isolation"
  | "retryDelay"
  | "timeout"
  | "testStrategy"
>;

/** What commander makes of the flags. Paths are absolute, times milliseconds. */
export interface BuildFlags extends OptionFlags, Omit<BuildRequest, "signal" | "kill"> {
  readonly mode?: "per-node" | "per-wave";
  readonly retries?: number;
  readonly testRetries?: number;
  readonly cache?: true;
  readonly cacheExpiry?: number;
  readonly cacheExpireWithSources?: true;
  readonly cacheFile?: string;
  readonly debug?: true;
  readonly events?: "json";
  readonly summary?: string;
  readonly spans?: string | true;
  readonly page?: string;
  readonly prefect?: string | true;
  readonly json?: true;
}

/** Flags that say where everything is, in the command line's own words, and what is reused. */
export function addPlaceFlags(command: Command, { cwd }: CommandIo): Command {
  const path = pathFrom(cwd);
  return command
    .option("--project-dir <dir>", "the folder of dbt_project.yml, if not where dbt finds it", path)
    .option("--profiles-dir <dir>", "the folder of profiles.yml, if not where dbt finds it", path)
    .addOption(
      new Option("--test-strategy <when>", "when tests are executed")
        .choices(testStrategies)
        .default("immediate"),
    )
    .option("--cache", "reuse what is built and has not changed; plan says what that would be")
    .option("--cache-expiry <seconds>", "build again what is older than this", parseSeconds)
    .option("--cache-expire-with-sources", "... or than its sources' freshness rules allow")
    .option("--cache-file <path>", "the file that knows what stands where", path)
    .option("--python <path>", "the interpreter that has dbt")
    .option("--json", "print the result as JSON, and nothing else")
    .argument("[dbt-flags...]", "after --: further flags for dbt");
}

/** Flags that say what is built, and with what. */
export function addSelectionFlags(command: Command, io: CommandIo): Command {
  return addPlaceFlags(command, io)
    .option("--profile <name>", "the profile, if not the project's")
    .option("-t, --target <name>", "the target of the profile")
    .option("-s, --select <nodes...>", "what to build, as dbt selects")
    .option("--exclude <nodes...>", "what to leave out")
    .option("--selector <name>", "a selector of selectors.yml")
    .option("--vars <yaml>", "variables, as YAML or JSON")
    .option("-f, --full-refresh", "rebuild incremental models and seeds")
    .addOption(stateOption("artifacts of an earlier run, for state: and result:", io))
    .option("--defer", "read what is not selected from the state's target")
    .option("--favor-state", "with --defer, even if it exists in this target");
}

export function addExecutionFlags(command: Command, { cwd }: CommandIo): Command {
  const path = pathFrom(cwd);
  return command
    .addOption(
      new Option("--mode <mode>", "node by node, or wave by wave")
        .choices(["per-node", "per-wave"])
        .default("per-node"),
    )
    .option(
      "--concurrency <n>",
      "nodes at a time, if not the profile's threads; NAME=N shares a limit by name",
      parseConcurrency,
    )
    .addOption(
      new Option("--isolation <how>", "what nodes are executed in")
        .choices(isolations)
        .default("auto"),
    )
    .option("--retries <n>", "further attempts for what is built", parseWhole, 0)
    .option("--test-retries <n>", "further attempts for tests; none by default", parseWhole)
    .addOption(
      new Option("--retry-delay <seconds>", "before the first retry; doubles each time")
        .argParser(parseSeconds)
        .default(1000, "1"),
    )
    .option("--timeout <seconds>", "longest duration of one attempt", parseSeconds)
    .addOption(
      new Option(
        "--only-fresh-sources [which]",
        "skip what lies behind stale sources; dbt measures their freshness first",
      )
        .choices(freshnessRules)
        .preset("all"),
    )
    .option("-x, --fail-fast", "cancel the build at the first failure")
    .option("--debug", "show dbt's debug lines too")
    .option("--page <file>", "show the build in one HTML file, during it and afterwards", path)
    .option("--prefect [url]", "show each node as a task run of a Prefect server")
    .option("--spans [url]", "tell an OpenTelemetry collector, by OTLP over HTTP")
    .option("--summary <file>", "add the summary to a file, as Markdown", path)
    .addOption(
      new Option("--events <format>", "print each event as a line")
        .choices(["json"])
        // Both would write to standard output.
        .conflicts("json"),
    );
}

export function stateOption(description: string, { cwd }: CommandIo): Option {
  return new Option("--state <dir>", description).argParser(pathFrom(cwd));
}

/** Parses a path. An empty one is refused: it may come from a shell variable that is not set. */
function pathFrom(cwd: string): (text: string) => string {
  return (text) => {
    if (text === "") throw new InvalidArgumentError("Expected a path.");
    return resolve(cwd, text);
  };
}

function parseWhole(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a whole number.");
}

/** Seconds, as milliseconds. */
function parseSeconds(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000);
  throw new InvalidArgumentError("Expected a number of seconds.");
}

function parseConcurrency(text: string): number | NamedConcurrency {
  const named = /^([A-Za-z][\w-]*)=(\d+)$/.exec(text);
  if (named === null) return parseWhole(text);
  const [, name = "", units = ""] = named;
  return { name, units: Number(units) };
}
