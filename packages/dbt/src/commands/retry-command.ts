import { join, resolve } from "node:path";
import type { Command } from "commander";
import type { DbtStatus } from "../executors/dbt-status.ts";
import type { RecordedResults } from "../executors/executor.ts";
import type { BuildRequest } from "../orchestrate/orchestrator-options.ts";
import { readRunResults } from "../results/read-run-results.ts";
import { executeCommand } from "./build-command.ts";
import { addExecutionFlags, addSelectionFlags, type BuildFlags } from "./build-flags.ts";
import type { CommandIo } from "./command-io.ts";

/** Statuses after which dbt's own `retry` executes a node again. Source: dbt-core `task/retry.py`. */
const retried: ReadonlySet<DbtStatus> = new Set([
  "error",
  "fail",
  "skipped",
  "runtime error",
  "partial success",
]);

/** Adds `retry`: what the last build left undone, by the results that dbt wrote. */
export function addRetryCommand(program: Command, io: CommandIo): void {
  addExecutionFlags(addSelectionFlags(program.command("retry")))
    .description("Build again what failed or was skipped the last time (target/run_results.json).")
    .action(async (dbtFlags: string[], flags: BuildFlags): Promise<void> => {
      const folder = resolve(io.cwd, flags.state ?? join(flags.projectDir, "target"));
      const only = unfinished(await readRunResults(join(folder, "run_results.json")));
      if (only.size === 0) {
        io.stderr("The last build left nothing undone.\n");
        return;
      }
      const refine = (request: BuildRequest): BuildRequest => ({ ...request, only });
      await executeCommand("build", { flags, dbtFlags, io, refine });
    });
}

/** The nodes that are to be executed again. */
export function unfinished(results: RecordedResults): ReadonlySet<string> {
  return new Set([...results].flatMap(([id, status]) => (retried.has(status) ? [id] : [])));
}
