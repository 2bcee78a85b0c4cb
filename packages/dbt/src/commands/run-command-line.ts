import { PlanError } from "@mea-culpa/engine";
import { Command, CommanderError } from "commander";
import { readMessage } from "../errors/read-message.ts";
import { UsageError } from "../errors/usage-error.ts";
import { HostError } from "../executors/errors.ts";
import { UnknownNodeError } from "../plan/plan-build.ts";
import { addBuildCommands } from "./build-command.ts";
import type { CommandIo, ExitCode } from "./command-io.ts";
import { addPlanCommands } from "./plan-command.ts";
import { addRetryCommand } from "./retry-command.ts";

/**
 * Runs one command line (without the executable and script) and returns the exit code. Every
 * failure ends here, in plain words on standard error; `DBT_PER_NODE_DEBUG=1` adds the stack.
 */
export async function runCommandLine({
  args,
  version,
  io,
}: {
  readonly args: readonly string[];
  readonly version: string;
  readonly io: Omit<CommandIo, "setExitCode" | "version">;
}): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = createProgram({
    ...io,
    version,
    setExitCode: (code) => {
      exitCode = code;
    },
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    io.stderr(`dbt-per-node: ${readMessage(error)}\n`);
    if (io.env.DBT_PER_NODE_DEBUG === "1") io.stderr(`${inspectCauses(error)}\n`);
    if (error instanceof HostError && error.code === "INTERRUPTED") return 130;
    return isOfTheWhole(error) ? 2 : 1;
  }
}

/** Whether nothing could be done as it was asked for; dbt ends with 2 then, too. */
function isOfTheWhole(error: unknown): boolean {
  return [UsageError, PlanError, UnknownNodeError, HostError].some((kind) => error instanceof kind);
}

function createProgram(io: CommandIo): Command {
  const program = new Command("dbt-per-node")
    .description("Runs a dbt project node by node: each model, seed, snapshot and test is a task.")
    .version(io.version)
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      outputError: (text, write) => {
        const isOfDbt = text.startsWith("error: unknown option");
        write(isOfDbt ? `${text}Other flags of dbt's go after --: build -- --empty\n` : text);
      },
    });
  addBuildCommands(program, io);
  addPlanCommands(program, io);
  addRetryCommand(program, io);
  return program;
}

function inspectCauses(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\nCaused by: ${inspectCauses(error.cause)}`;
}
