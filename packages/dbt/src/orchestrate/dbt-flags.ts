import { UsageError } from "../errors/usage-error.ts";
import type { BuildRequest, DbtOrchestratorOptions } from "./orchestrator-options.ts";

/** dbt's commands that execute nodes. A closed set; each is carried out by dbt's own task of it. */
export const dbtCommands = ["build", "run", "test", "seed", "snapshot"] as const;

export type DbtCommand = (typeof dbtCommands)[number];

/** Refuses a full refresh of what does not know one: dbt's own command has no such flag either. */
function checkFullRefresh(command: DbtCommand): void {
  if (command === "test" || command === "snapshot") {
    throw new UsageError(
      `--full-refresh means nothing to ${command}: only models and seeds are rebuilt by it.`,
    );
  }
}

/**
 * The flags of a command of dbt's. They go through a pipe, not through a command line, so that a
 * selection may be of any length.
 *
 * @throws {UsageError} when the caller's own flags would break the orchestration.
 */
export function dbtFlags({
  command,
  options,
  request,
}: {
  readonly command: DbtCommand;
  readonly options: DbtOrchestratorOptions;
  readonly request: BuildRequest;
}): readonly string[] {
  if (request.fullRefresh === true) checkFullRefresh(command);
  return [
    ...flag("--profile", options.profile),
    ...flag("--target", options.target),
    ...many("--select", request.select),
    ...many("--exclude", request.exclude),
    ...flag("--selector", request.selector),
    ...(request.defer === true ? ["--defer"] : []),
    ...(request.favorState === true ? ["--favor-state"] : []),
    ...retryFlags(options, request),
  ];
}

/**
 * The flags of `dbt retry`, which takes all others from what it repeats.
 *
 * @throws {UsageError} when the caller's own flags would break the orchestration.
 */
export function retryFlags(
  options: DbtOrchestratorOptions,
  request: Pick<BuildRequest, "vars" | "state" | "failFast" | "fullRefresh">,
): readonly string[] {
  const own = options.dbtFlags ?? [];
  refuseFlags(own);
  return [
    ...listPlaceFlags(options),
    ...flag("--vars", formatVars(request.vars)),
    ...flag("--state", request.state),
    // What ends the build is ours; that it was asked for, macros, dbt's results and a later `retry` are to know.
    ...(request.failFast === true ? ["--fail-fast"] : []),
    ...(request.fullRefresh === true ? ["--full-refresh"] : []),
    ...own,
  ];
}

function listPlaceFlags({
  projectDir,
  profilesDir,
  concurrency,
}: DbtOrchestratorOptions): readonly string[] {
  const units = typeof concurrency === "object" ? concurrency.units : concurrency;
  return [
    ...flag("--project-dir", projectDir),
    ...flag("--profiles-dir", profilesDir),
    ...flag("--threads", units === undefined ? undefined : String(units)),
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
  if (!Array.isArray(values)) {
    // A text would be taken for a list of its characters.
    throw new UsageError(`${name} takes a list of selectors; ${JSON.stringify(values)} is none.`);
  }
  return values.length === 0 ? [] : [name, ...values];
}

const elsewhere = "it has an option of its own; two values would contradict each other";

/** Flags of dbt that cannot be passed on, by every name that dbt gives them, with the reason. */
const refused: readonly { readonly names: readonly string[]; readonly reason: string }[] = [
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
  { names: ["--threads"], reason: "--concurrency says how many nodes run at the same time" },
  {
    names: ["--single-threaded", "--no-single-threaded"],
    reason: "--concurrency says how many nodes run at the same time",
  },
  {
    names: ["--help", "-h", "--version", "-V", "-v"],
    reason: "dbt would tell of itself and build nothing",
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
