import { jsonLines, systemClock, terminalProgress } from "@mea-culpa/engine";
import type { LedgerRecord } from "@mea-culpa/formats";
import { type Command, Option } from "commander";
import { formatInstant } from "../dev-log/format-instant.ts";
import { announceAround } from "../notify/announce.ts";
import { readChannels } from "../notify/channels.ts";
import { remindBefore } from "../notify/notice.ts";
import { zonedMoment } from "../promise/local-moment.ts";
import { longestRun } from "../run/processes.ts";
import { runRoastBot } from "../run/run-roast-bot.ts";
import { LiveRun } from "../serve/live-run.ts";
import { newStatus, serveRuns, type ServiceStatus } from "../serve/serve-runs.ts";
import { lockService, ServiceRunningError } from "../serve/service-lock.ts";
import { statusServer } from "../serve/status-server.ts";
import { type RunOptions, runSettings } from "./api/run.ts";
import type { FlagsOf } from "./api/surroundings.ts";
import type { CommandIo } from "./command-io.ts";
import { explainFailure } from "./explain-failure.ts";
import {
  devLogOption,
  wholeNumber,
  judgingReferee,
  modelTimeoutOption,
  refereeOption,
  takesOption,
  writerOption,
} from "./options.ts";
import { problemText } from "./problem-text.ts";
import { describeFailure } from "./run.ts";
import { openTelemetry, spansOption, withSpans } from "./spans.ts";
import { paintFor, plainText } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { botVersion } from "./version.ts";

interface ServeFlags extends Omit<FlagsOf<RunOptions>, "now" | "dryRun" | "yes"> {
  readonly port: number;
  /** Hours. */
  readonly interval: number;
  /** Seconds. */
  readonly drain: number;
  readonly log: "text" | "json";
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
    .addOption(modelTimeoutOption())
    .option("--state <dir>", "where the journal is kept")
    .addOption(
      new Option(
        "--port <number>",
        "the loopback port of the page, /healthz, /metrics and the rest",
      )
        .argParser(wholeNumber({ least: 0, most: 65_535 }))
        .default(8734),
    )
    .addOption(
      new Option("--interval <hours>", "the longest pause between runs")
        .argParser(wholeNumber({ least: 1, most: 24 * 31 }))
        .default(24),
    )
    .addOption(
      new Option("--drain <seconds>", "how long a run under way may go on after SIGTERM")
        .argParser(wholeNumber({ least: 0, most: 3_600 }))
        .default(300),
    )
    .addOption(new Option("--log <form>", "how it logs").choices(["text", "json"]).default("text"))
    .addOption(spansOption())
    .action((flags: ServeFlags) => serve(flags, io));
}

async function serve(flags: ServeFlags, io: CommandIo): Promise<void> {
  const { port, interval: hours, drain, spans } = flags;
  const options = runSettings({ ...flags, cwd: io.cwd, environment: io.env });
  const told = { command: "serve", io };
  // Refuses an address that is none before the first run.
  if (spans !== undefined) openTelemetry(spans, told);
  const signal = io.signal ?? new AbortController().signal;
  const { channels, problems } = readChannels(io.env);
  const log = flags.log === "json" ? jsonLog(io) : textLog(io);
  await using _lock = await lock(options, log);
  const live = new LiveRun();
  let status: ServiceStatus = newStatus;
  let ledger: readonly LedgerRecord[] = [];
  await using server = await statusServer({
    port,
    version: botVersion(),
    now: () => systemClock.now(),
    longestRun: longestRun(options.asking ?? {}),
    status: () => status,
    ledger: () => ledger,
    live,
  });
  log.say("serving", `Serving ${options.devLog}; see ${server.address}`);
  for (const problem of problems) log.say("problem", problem);
  const announcer = { channels, state: options.state };
  await serveRuns({
    clock: systemClock,
    interval: hours * 3_600_000,
    wakeBefore: channels.some(({ kind }) => kind !== "ping")
      ? remindBefore.map((before) => before * 3_600_000)
      : [],
    signal,
    drain: drain * 1000,
    run: (cancel) =>
      announceAround(announcer, {
        run: () =>
          withSpans(spans, {
            ...told,
            act: (consumers) =>
              runRoastBot({
                ...options,
                now: io.now(),
                interval: hours * 3_600,
                signal: cancel,
                consumers: [log.consumer, live.consumer, ...consumers],
                onLedger: (records) => (ledger = records),
              }),
            failure: describeFailure,
          }),
        onProblem: (problem) => log.say("problem", `not announced: ${problem}`),
      }),
    onStatus: (next) => {
      status = next;
      live.tell();
      if (next.runningSince === undefined) log.report(next);
    },
  });
  log.say("stopped", "Stopped.");
}

/** Without a lock where none can be written: a full disk is no reason not to serve. */
async function lock(
  options: { readonly state: string; readonly devLog: string },
  log: ServiceLog,
): Promise<AsyncDisposable> {
  try {
    return await lockService(options);
  } catch (error) {
    if (error instanceof ServiceRunningError) throw new UsageError(error.message);
    log.say(
      "problem",
      `no lock could be made, so nothing keeps a second service from starting: ${explainFailure(error)}`,
    );
    return { [Symbol.asyncDispose]: () => Promise.resolve() };
  }
}

/** How the service speaks. */
interface ServiceLog {
  readonly consumer: ReturnType<typeof terminalProgress>;
  readonly say: (kind: string, text: string) => void;
  readonly report: (status: ServiceStatus) => void;
}

function textLog(io: CommandIo): ServiceLog {
  const sink = { write: (text: string) => io.stdout(text), isTTY: false };
  const look = { paint: paintFor(io), verbose: io.verbose };
  return {
    consumer: terminalProgress(sink, { showLogs: true }),
    say: (_kind, text) => io.stdout(`${plainText(text)}\n`),
    report: (status) => {
      for (const problem of status.report?.problems ?? []) {
        io.stdout(`${problemText(problem, look)}\n`);
      }
      for (const note of status.report?.notes ?? []) io.stdout(`${plainText(note)}\n`);
      io.stdout(statusLine(status));
    },
  };
}

/** One JSON object a line: the engine's events, and the service's own with `kind` and `at`. */
function jsonLog(io: CommandIo): ServiceLog {
  const sink = { write: (text: string) => io.stdout(text) };
  const write = (line: object): void => io.stdout(`${JSON.stringify(line)}\n`);
  return {
    consumer: jsonLines(sink),
    say: (kind, message) => write({ kind: `service-${kind}`, at: systemClock.now(), message }),
    report: ({ report, error, next, failures }) => {
      const {
        run = null,
        outcome = "failed",
        problems = [],
        notes = [],
        commit = null,
      } = report ?? {};
      const told = problems.map(({ stage, message, slots }) => ({ stage, message, slots }));
      write({
        kind: "service-ran",
        at: systemClock.now(),
        run,
        outcome,
        problems: told,
        notes,
        commit,
        error: error ?? null,
        failures,
        next: next ?? null,
      });
    },
  };
}

function statusLine({ report, error, next }: ServiceStatus): string {
  const outcome = report?.outcome ?? `failed: ${plainText(error ?? "")}`;
  const zone = report?.heartbeat?.promise.zone ?? "UTC";
  const when = next === undefined ? "" : `; next run ${zonedMoment(formatInstant(next), zone)}`;
  return `Run ${outcome}${when}\n`;
}
