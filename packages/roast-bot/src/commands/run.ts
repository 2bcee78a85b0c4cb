import { terminalProgress } from "@mea-culpa/engine";
import type { Command } from "commander";
import type { RunReport } from "@mea-culpa/formats";
import { run } from "./api/run.ts";
import type { CommandIo, ExitCode } from "./command-io.ts";
import { nowFlag } from "./instants.ts";
import { devLogOption, nowOption, writerOption } from "./options.ts";
import { paintFor } from "./paint.ts";
import { runText } from "./run-text.ts";

interface RunFlags {
  readonly devLog: string;
  readonly now?: string;
  readonly dryRun?: true;
  readonly writer?: string;
  readonly json?: true;
  readonly state?: string;
}

/**
 * Adds `roast-bot run`: the job itself. It ends with 0 when everything is settled, 1 when
 * something failed, which the heartbeat says too, and 2 when the command line or the promise is
 * wrong.
 */
export function addRunCommand(program: Command, io: CommandIo): void {
  program
    .command("run")
    .description("Settle every unsettled slot, roast what was broken, and publish one commit.")
    .addOption(devLogOption().default("."))
    .addOption(nowOption())
    .option("--dry-run", "do everything but publish, and show what would be")
    .addOption(writerOption())
    .option("--state <dir>", "where the journal is kept")
    .option("--json", "print JSON")
    .action((flags: RunFlags) => runCommand(flags, io));
}

async function runCommand(flags: RunFlags, io: CommandIo): Promise<void> {
  // Progress goes to standard error, so that standard output holds the report alone.
  const sink = { write: (text: string) => io.stderr(text), isTTY: io.isTTY };
  const { json, now, ...options } = flags;
  const report = await run({
    ...options,
    cwd: io.cwd,
    environment: io.env,
    now: nowFlag(now, io),
    ...(io.signal !== undefined && { signal: io.signal }),
    consumers: json && !io.isTTY ? [] : [terminalProgress(sink, { showLogs: true })],
  });
  if (json) io.stdout(`${JSON.stringify(report, null, 2)}\n`);
  else io.stdout(runText(report, { paint: paintFor(io), verbose: io.verbose }));
  io.setExitCode(exitCode(report));
}

/** 0: settled; 1: something failed; 2: the promise itself can't be read. */
function exitCode({ outcome, problems }: RunReport): ExitCode {
  if (outcome === "settled") return 0;
  return problems.some(({ stage }) => stage === "configuration") ? 2 : 1;
}
