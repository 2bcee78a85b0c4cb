import { homedir } from "node:os";
import path from "node:path";
import { terminalProgress } from "@mea-culpa/engine";
import type { Command } from "commander";
import { cacheFolder } from "../git/mirror.ts";
import { parseWriterChoice, writerExpected } from "../promise/parse-writer-choice.ts";
import type { WriterChoice } from "../promise/promise.ts";
import { runRoastBot, type RunRoastBotOptions } from "../run/run-roast-bot.ts";
import type { CommandIo } from "./command-io.ts";
import { nowFlag } from "./now-flag.ts";
import { paintFor } from "./paint.ts";
import { gitAddressFlag } from "./promise-options.ts";
import { exitCodeOf } from "./run-exit-code.ts";
import { runText } from "./run-text.ts";
import { UsageError } from "./usage-error.ts";
import { botVersion } from "./version.ts";

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
    .option("--dev-log <dir|url>", "the dev log's repository", ".")
    .option("--now <instant>", "take this for the present")
    .option("--dry-run", "do everything but publish, and show what would be")
    .option("--writer <writer>", "who drafts: house, anthropic:MODEL, openai-compatible:URL#MODEL")
    .option("--state <dir>", "where the journal is kept")
    .option("--json", "print JSON")
    .action((flags: RunFlags) => run(flags, io));
}

async function run(flags: RunFlags, io: CommandIo): Promise<void> {
  // Progress goes to standard error, so that standard output holds the report alone.
  const sink = { write: (text: string) => io.stderr(text), isTTY: io.isTTY };
  const report = await runRoastBot({
    ...runOptions(flags, io),
    now: nowFlag(flags.now, io),
    dryRun: flags.dryRun ?? false,
    ...(io.signal !== undefined && { signal: io.signal }),
    consumers: flags.json && !io.isTTY ? [] : [terminalProgress(sink, { showLogs: true })],
  });
  if (flags.json) io.stdout(`${JSON.stringify(report, null, 2)}\n`);
  else io.stdout(runText(report, { paint: paintFor(io), verbose: io.verbose }));
  io.setExitCode(exitCodeOf(report));
}

/** What `run` and `serve` have in common: everything but the clock. */
export function runOptions(
  flags: Pick<RunFlags, "devLog" | "writer" | "state">,
  io: Pick<CommandIo, "cwd" | "env">,
): Omit<RunRoastBotOptions, "now"> {
  const { cwd, env } = io;
  return {
    devLog: gitAddressFlag("--dev-log", flags.devLog),
    cwd,
    version: botVersion(),
    state: flags.state === undefined ? stateFolder(env) : path.resolve(cwd, flags.state),
    cache: cacheFolder(env),
    environment: env,
    ...(flags.writer !== undefined && { writer: writerFlag(flags.writer) }),
  };
}

function writerFlag(value: string): WriterChoice {
  const choice = parseWriterChoice(value);
  if (choice !== undefined) return choice;
  throw new UsageError(`--writer: expected ${writerExpected}, found \`${value}\`.`);
}

/** `$XDG_STATE_HOME/roast-bot`, else `~/.local/state/roast-bot`. */
function stateFolder(env: CommandIo["env"]): string {
  const base = env["XDG_STATE_HOME"];
  const usable = base !== undefined && path.isAbsolute(base);
  return path.join(usable ? base : path.join(homedir(), ".local", "state"), "roast-bot");
}
