import { join, resolve } from "node:path";
import type { Command } from "commander";
import { carryOut } from "./build-command.ts";
import { addExecutionFlags, addSelectionFlags, type BuildFlags } from "./build-flags.ts";
import type { CommandIo } from "./command-io.ts";

/** Adds `retry`: what the last build left undone. */
export function addRetryCommand(program: Command, io: CommandIo): void {
  addExecutionFlags(addSelectionFlags(program.command("retry")))
    .description(
      "Build again what failed or was skipped the last time, or what it did not come to.",
    )
    .action(async (dbtFlags: string[], flags: BuildFlags): Promise<void> => {
      const target = flags.state ?? io.env.DBT_TARGET_PATH ?? "target";
      const targetFolder =
        flags.state === undefined
          ? resolve(io.cwd, join(flags.projectDir, target))
          : resolve(io.cwd, target);
      const { state: _, ...others } = flags;
      await carryOut({
        command: "retry",
        flags: others,
        dbtFlags,
        io,
        act: (orchestrator, request) => orchestrator.retry({ ...request, targetFolder }),
        nothing: "The last build left nothing undone.\n",
      });
    });
}
