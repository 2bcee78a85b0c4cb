import { Command, CommanderError } from "commander";
import { DevLogError } from "../dev-log/open-dev-log.ts";
import { EvidenceError } from "../change/open-repository.ts";
import type { CommandIo, ExitCode } from "./command-io.ts";
import { ConfigurationError } from "../audit/dev-log-state.ts";
import { explainFailure } from "./explain-failure.ts";
import { describeError } from "../run/describe-error.ts";
import { plainText } from "./terminal.ts";
import { errorLines } from "./problem-text.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Runs one command line (without the executable and script) and returns the exit code. Every
 * failure ends here, in one sentence on standard error; `--verbose` or `ROAST_BOT_DEBUG=1` tells it
 * whole, with causes and stacks.
 */
export async function runCommandLine(options: {
  args: readonly string[];
  version: string;
  io: Omit<CommandIo, "setExitCode" | "verbose">;
}): Promise<ExitCode> {
  const { args, version } = options;
  let exitCode: ExitCode = 0;
  const verbose = args.includes("--verbose") || options.io.env.ROAST_BOT_DEBUG === "1";
  const io: CommandIo = { ...options.io, verbose, setExitCode: (code) => (exitCode = code) };
  try {
    const program = await createProgram({ args, version, io });
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    io.stderr(`roast-bot: ${plainText(explainFailure(error), { lines: true })}\n`);
    if (verbose) io.stderr(`${errorLines(describeError(error)).join("\n")}\n`);
    return asksToChange(error) ? 2 : 1;
  }
}

/** Whether the command line or the configuration is what has to change. */
function asksToChange(error: unknown): boolean {
  return [UsageError, DevLogError, EvidenceError, ConfigurationError].some(
    (kind) => error instanceof kind,
  );
}

async function createProgram(options: {
  args: readonly string[];
  version: string;
  io: CommandIo;
}): Promise<Command> {
  const { args, version, io } = options;
  const program = new Command("roast-bot")
    .description("Keeps a developer's promise to write, and roasts, provably, when it is broken.")
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      outputError: (text, write) => write(text.replace(/^error: /, "roast-bot: ")),
    });
  for (const add of await loadCommands(args)) add(program, io);
  for (const command of [program, ...program.commands]) {
    command.option("--verbose", "tell errors whole: class, causes and stack");
  }
  return program;
}

/** What a command's file exports: it adds itself to the program. */
type AddCommand = (program: Command, io: CommandIo) => void;

/** Every command by its name, in the order of `--help`. Its file is loaded only when it is wanted. */
const loaders: Readonly<Record<string, () => Promise<AddCommand>>> = {
  run: async () => (await import("./run.ts")).addRunCommand,
  roast: async () => (await import("./roast.ts")).addRoastCommand,
  backtest: async () => (await import("./backtest.ts")).addBacktestCommand,
  check: async () => (await import("./check.ts")).addCheckCommand,
  doctor: async () => (await import("./doctor.ts")).addDoctorCommand,
  verify: async () => (await import("./verify.ts")).addVerifyCommand,
  audit: async () => (await import("./audit.ts")).addAuditCommand,
  init: async () => (await import("./init.ts")).addInitCommand,
  serve: async () => (await import("./serve.ts")).addServeCommand,
  watch: async () => (await import("./watch.ts")).addWatchCommand,
  fleet: async () => (await import("./fleet.ts")).addFleetCommand,
  "fleet-worker": async () => (await import("./fleet-worker.ts")).addFleetWorkerCommand,
};

/**
 * Loads the command that a command line asks for: a backtest has no use for writers and models,
 * and loading them would take longer than it does. Where none is named (as for `--help`), all.
 */
function loadCommands(args: readonly string[]): Promise<AddCommand[]> {
  const [name = ""] = args;
  const wanted = Object.hasOwn(loaders, name) ? [loaders[name]] : Object.values(loaders);
  return Promise.all(wanted.flatMap((load) => (load === undefined ? [] : [load()])));
}
