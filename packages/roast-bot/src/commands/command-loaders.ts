import type { Command } from "commander";
import type { CommandIo } from "./command-io.ts";

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
  init: async () => (await import("./init.ts")).addInitCommand,
  serve: async () => (await import("./serve.ts")).addServeCommand,
};

/**
 * Loads the command that a command line asks for: a backtest has no use for writers and models,
 * and loading them would take longer than it does. Where none is named (as for `--help`), all.
 */
export function loadCommands(args: readonly string[]): Promise<AddCommand[]> {
  const [name = ""] = args;
  const wanted = Object.hasOwn(loaders, name) ? [loaders[name]] : Object.values(loaders);
  return Promise.all(wanted.flatMap((load) => (load === undefined ? [] : [load()])));
}
