import type { Command } from "commander";
import { carryOut } from "./build-command.ts";
import { addExecutionFlags, addPlaceFlags, type BuildFlags, stateOption } from "./build-flags.ts";
import type { CommandIo } from "./command-io.ts";

/** Adds `retry`: what the last command left undone. */
export function addRetryCommand(program: Command, io: CommandIo): void {
  addExecutionFlags(addPlaceFlags(program.command("retry"), io), io)
    .description(
      "Repeat the last command, with its arguments, on what failed or was skipped, or what it did not come to.",
    )
    .option("--vars <yaml>", "variables, if not those of then")
    .option("-f, --full-refresh", "rebuild incremental models and seeds")
    .addOption(stateOption("the folder of the earlier results, if not dbt's target folder", io))
    .action((dbtFlags: string[], flags: BuildFlags) =>
      carryOut({
        command: "retry",
        flags,
        dbtFlags,
        io,
        act: (orchestrator, request) => orchestrator.retry(request),
      }),
    );
}
