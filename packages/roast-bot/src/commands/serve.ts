import { systemClock, terminalProgress } from "@mea-culpa/engine";
import type { Command } from "commander";
import { runRoastBot } from "../run/run-roast-bot.ts";
import { serveRuns, type ServiceStatus } from "../run/serve-runs.ts";
import { statusServer } from "../run/status-server.ts";
import { runSettings } from "./api/run.ts";
import type { CommandIo } from "./command-io.ts";
import { paintFor } from "./paint.ts";
import { plainText } from "./plain-text.ts";
import { problemText } from "./problem-text.ts";
import { UsageError } from "./usage-error.ts";

interface ServeFlags {
  readonly devLog: string;
  readonly writer?: string;
  readonly state?: string;
  readonly port: string;
  readonly interval: string;
}

/** Adds `roast-bot serve`: runs at every deadline, and at least once an interval, until stopped. */
export function addServeCommand(program: Command, io: CommandIo): void {
  program
    .command("serve")
    .description("Stay, and run at every deadline; tell how it is on this machine's loopback.")
    .option("--dev-log <dir|url>", "the dev log's repository", ".")
    .option("--writer <writer>", "who drafts: house, anthropic:MODEL, openai-compatible:URL#MODEL")
    .option("--state <dir>", "where the journal is kept")
    .option("--port <number>", "the loopback port of /healthz and /heartbeat.json", "8734")
    .option("--interval <hours>", "the longest pause between runs", "24")
    .action((flags: ServeFlags) => serve(flags, io));
}

async function serve(flags: ServeFlags, io: CommandIo): Promise<void> {
  const options = runSettings({ ...flags, cwd: io.cwd, environment: io.env });
  const hours = wholeNumber("--interval", flags.interval, { least: 1, most: 24 * 31 });
  const port = wholeNumber("--port", flags.port, { least: 0, most: 65_535 });
  const signal = io.signal ?? new AbortController().signal;
  let status: ServiceStatus | undefined;
  await using server = await statusServer({ port, status: () => status });
  io.stdout(`Serving ${plainText(options.devLog)}; see ${server.address}/healthz\n`);
  const sink = { write: (text: string) => io.stdout(text), isTTY: false };
  await serveRuns({
    clock: systemClock,
    interval: hours * 3_600_000,
    signal,
    run: () =>
      runRoastBot({
        ...options,
        now: io.now(),
        interval: hours * 3_600,
        signal,
        consumers: [terminalProgress(sink, { showLogs: true })],
      }),
    onStatus: (next) => {
      status = next;
      if (next.running) return;
      const look = { paint: paintFor(io), verbose: io.verbose };
      for (const problem of next.report?.problems ?? [])
        io.stdout(`${problemText(problem, look)}\n`);
      io.stdout(statusLine(next));
    },
  });
  io.stdout("Stopped.\n");
}

function statusLine({ report, error, next }: ServiceStatus): string {
  const outcome = report?.outcome ?? `failed: ${plainText(error ?? "")}`;
  const when = next === undefined ? "" : `; next run ${new Date(next).toISOString()}`;
  return `Run ${outcome}${when}\n`;
}

function wholeNumber(
  flag: string,
  value: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(
    `${flag}: expected a whole number from ${least} to ${most}, found \`${value}\`.`,
  );
}
