import { UsageError } from "../errors/usage-error.ts";
import type { BuildRequest, DbtOrchestratorOptions } from "./orchestrator-options.ts";

/** Commands that execute nodes. A closed set; each is a build of some resource types. */
export const dbtCommands = ["build", "run", "test", "seed", "snapshot"] as const;

export type DbtCommand = (typeof dbtCommands)[number];

const resourceTypes: Readonly<Record<DbtCommand, readonly string[]>> = {
  build: [],
  run: ["model"],
  test: ["test", "unit_test"],
  seed: ["seed"],
  snapshot: ["snapshot"],
};

/** The flags that make dbt's build task select what the command is about. */
function listResourceFlags(command: DbtCommand): readonly string[] {
  return resourceTypes[command].flatMap((type) => ["--resource-type", type]);
}

/** Refuses a full refresh of what does not know one: dbt's own command has no such flag either. */
function checkFullRefresh(command: DbtCommand): void {
  if (command === "test" || command === "snapshot") {
    throw new UsageError(
      `--full-refresh means nothing to ${command}: only models and seeds are rebuilt by it.`,
    );
  }
}

/**
 * The flags of `dbt build` for a command. They go through a pipe, not through a command line, so
 * that a selection may be of any length.
 *
 * @throws {UsageError} when the caller's own flags would break the orchestration.
 */
export function dbtFlags({
  command,
  options,
  request,
  workers,
}: {
  readonly command: DbtCommand;
  readonly options: DbtOrchestratorOptions;
  readonly request: BuildRequest;
  readonly workers: number;
}): readonly string[] {
  const own = options.dbtFlags ?? [];
  refuseFlags(own);
  if (request.fullRefresh === true) checkFullRefresh(command);
  return [
    // Lines come as events, each under its node; on the console they would come once more.
    ...flag("--log-level", "none"),
    // Which would be the level of dbt's log file, too.
    ...flag("--log-level-file", "debug"),
    "--no-use-colors",
    ...flag("--threads", String(workers)),
    ...flag("--profiles-dir", options.profilesDir),
    ...flag("--profile", options.profile),
    ...flag("--target", options.target),
    ...listResourceFlags(command),
    ...many("--select", request.select),
    ...many("--exclude", request.exclude),
    ...flag("--selector", request.selector),
    ...flag("--vars", formatVars(request.vars)),
    ...flag("--state", request.state),
    ...(request.fullRefresh === true ? ["--full-refresh"] : []),
    ...(request.defer === true ? ["--defer"] : []),
    ...(request.favorState === true ? ["--favor-state"] : []),
    ...own,
  ];
}

function flag(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [name, value];
}

/** JSON is YAML, which is what dbt reads. */
function formatVars(vars: BuildRequest["vars"]): string | undefined {
  return typeof vars === "object" ? JSON.stringify(vars) : vars;
}

function many(name: string, values: readonly string[] = []): readonly string[] {
  return values.length === 0 ? [] : [name, ...values];
}

const elsewhere = "it has an option of its own; two values would contradict each other";
const oneFolder =
  "results, state and retry are read where the project says they are; a second place would hide them";

/** Flags of dbt that cannot be passed on, by every name that dbt gives them, with the reason. */
const refused: readonly { readonly names: readonly string[]; readonly reason: string }[] = [
  { names: ["--target-path"], reason: oneFolder },
  { names: ["--log-path"], reason: oneFolder },
  { names: ["--project-dir"], reason: elsewhere },
  { names: ["--profiles-dir"], reason: elsewhere },
  { names: ["--profile"], reason: elsewhere },
  { names: ["--target", "-t"], reason: elsewhere },
  { names: ["--select", "-s", "--models", "--model", "-m"], reason: elsewhere },
  { names: ["--exclude"], reason: elsewhere },
  { names: ["--selector"], reason: elsewhere },
  { names: ["--vars"], reason: elsewhere },
  { names: ["--full-refresh", "-f", "--no-full-refresh"], reason: elsewhere },
  { names: ["--state"], reason: elsewhere },
  { names: ["--defer", "--no-defer"], reason: elsewhere },
  { names: ["--favor-state", "--no-favor-state"], reason: elsewhere },
  {
    names: ["--fail-fast", "-x", "--no-fail-fast"],
    reason: "the orchestrator decides what goes on after a failure; use its own --fail-fast",
  },
  {
    names: [
      "--resource-type",
      "--resource-types",
      "--exclude-resource-type",
      "--exclude-resource-types",
    ],
    reason: "the command decides it: build, run, test, seed or snapshot",
  },
  { names: ["--threads"], reason: "--concurrency says how many nodes run at the same time" },
  {
    names: ["--single-threaded", "--no-single-threaded"],
    reason: "--concurrency says how many nodes run at the same time",
  },
  {
    names: ["--no-write-json"],
    reason: "the plan is read from the manifest that dbt writes, the proof from its results",
  },
];

/**
 * Refuses flags that would break the orchestration, however they are spelt: `--flag value`,
 * `--flag=value`, `-f value`, `-fvalue`.
 *
 * @throws {UsageError} that names the flag and the reason.
 */
export function refuseFlags(flags: readonly string[]): void {
  for (const flag of flags) {
    const name = readFlagName(flag);
    const rule = refused.find(({ names }) => names.includes(name));
    if (rule !== undefined) {
      throw new UsageError(`${name} cannot be passed on to dbt: ${rule.reason}.`);
    }
  }
}

function readFlagName(flag: string): string {
  if (flag.startsWith("--")) return flag.split("=", 1)[0] ?? flag;
  return flag.startsWith("-") ? flag.slice(0, 2) : flag;
}
