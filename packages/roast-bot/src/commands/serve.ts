import { systemClock, terminalProgress } from "@mea-culpa/engine";
import { type Command, Option } from "commander";
import { runRoastBot } from "../run/run-roast-bot.ts";
import { serveRuns, type ServiceStatus } from "../run/serve-runs.ts";
import { statusServer } from "../run/status-server.ts";
import { runSettings } from "./api/run.ts";
import type { CommandIo } from "./command-io.ts";
import {
  devLogOption,
  wholeNumber,
  judgingReferee,
  refereeOption,
  takesOption,
  writerOption,
} from "./options.ts";
import { describeFailure } from "./run.ts";
import { openTelemetry, spansOption, withSpans } from "./spans.ts";
import { paintFor, plainText } from "./terminal.ts";
import { problemText } from "./problem-text.ts";

interface ServeFlags {
  readonly devLog: string;
  readonly writer?: string;
  readonly referee?: string;
  readonly takes?: number;
  readonly state?: string;
  readonly port: number;
  /** Hours. */
  readonly interval: number;
  readonly spans?: string | true;
}

/** Adds `roast-bot serve`: runs at every deadline, and at least once an interval, until stopped. */
export function addServeCommand(program: Command, io: CommandIo): void {
  program
    .command("serve")
    .description("Stay, and run at every deadline; tell how it is on this machine's loopback.")
    .addOption(devLogOption().default("."))
    .addOption(writerOption())
    .addOption(refereeOption(judgingReferee))
    .addOption(takesOption())
    .option("--state <dir>", "where the journal is kept")
    .addOption(
      new Option("--port <number>", "the loopback port of /healthz and /heartbeat.json")
        .argParser(wholeNumber({ least: 0, most: 65_535 }))
        .default(8734),
    )
    .addOption(
      new Option("--interval <hours>", "the longest pause between runs")
        .argParser(wholeNumber({ least: 1, most: 24 * 31 }))
        .default(24),
    )
    .addOption(spansOption())
    .action((flags: ServeFlags) => serve(flags, io));
}

async function serve(flags: ServeFlags, io: CommandIo): Promise<void> {
  const options = runSettings({ ...flags, cwd: io.cwd, environment: io.env });
  const { port, interval: hours, spans } = flags;
  const told = { command: "serve", io };
  // Refuses an address that is none before the first run.
  if (spans !== undefined) openTelemetry(spans, told);
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
      withSpans(spans, {
        ...told,
        act: (consumers) =>
          runRoastBot({
            ...options,
            now: io.now(),
            interval: hours * 3_600,
            signal,
            consumers: [terminalProgress(sink, { showLogs: true }), ...consumers],
          }),
        failure: describeFailure,
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
