import { checkFullRefresh, resourceFlags, type DbtCommand } from "./dbt-command.ts";
import type { BuildRequest, DbtOrchestratorOptions } from "./orchestrator-options.ts";
import { refuseFlags } from "./refuse-flags.ts";

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
    ...resourceFlags(command),
    ...many("--select", request.select),
    ...many("--exclude", request.exclude),
    ...flag("--selector", request.selector),
    ...flag("--vars", textOf(request.vars)),
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
function textOf(vars: BuildRequest["vars"]): string | undefined {
  return typeof vars === "object" ? JSON.stringify(vars) : vars;
}

function many(name: string, values: readonly string[] = []): readonly string[] {
  return values.length === 0 ? [] : [name, ...values];
}
