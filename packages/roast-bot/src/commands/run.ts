import { terminalProgress } from "@mea-culpa/engine";
import { type Command, Option } from "commander";
import type { ReportedSlot, RunReport, WaitingRoast } from "@mea-culpa/formats";
import { announceAround } from "../notify/announce.ts";
import { readChannels } from "../notify/channels.ts";
import { runRoastBot } from "../run/run-roast-bot.ts";
import { type RunOptions, runSettings } from "./api/run.ts";
import type { FlagsOf } from "./api/surroundings.ts";
import type { CommandIo, ExitCode } from "./command-io.ts";
import { nowFlag, settlingNowFlag } from "./instants.ts";
import {
  devLogOption,
  nowOption,
  judgingReferee,
  modelTimeoutOption,
  refereeOption,
  takesOption,
  wholeNumber,
  writerOption,
} from "./options.ts";
import { preview } from "./preview.ts";
import { pathFlag } from "./promise-options.ts";
import { type Paint, paintFor, plainText } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { zonedMoment } from "../promise/local-moment.ts";
import { describeShortfall } from "../ledger/shortfall.ts";
import { problemText } from "./problem-text.ts";
import { spansOption, withSpans } from "./spans.ts";

interface RunFlags extends FlagsOf<RunOptions> {
  readonly devLog: string;
  readonly preview?: number | true;
  readonly build?: string;
  readonly output?: string;
  readonly json?: true;
  readonly spans?: string | true;
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
    .addOption(
      new Option(
        "--preview [port]",
        "a dry run whose roasts are then served on this machine, on their pages, until it is stopped",
      ).argParser(wholeNumber({ least: 0, most: 65_535 })),
    )
    .option("--build <command>", "with --preview: build a copy of the site by this command")
    .option("--output <folder>", "with --build: where its pages are (default: found)")
    .option("--yes", "go on although the clock is far past the dev log's newest commit")
    .addOption(writerOption())
    .addOption(refereeOption(judgingReferee))
    .addOption(takesOption())
    .addOption(modelTimeoutOption())
    .option("--state <dir>", "where the journal is kept")
    .addOption(spansOption())
    .option("--json", "print JSON")
    .action((flags: RunFlags) => runCommand(flags, io));
}

async function runCommand(flags: RunFlags, io: CommandIo): Promise<void> {
  // Progress goes to standard error, so that standard output holds the report alone.
  const sink = { write: (text: string) => io.stderr(text), isTTY: io.isTTY };
  const { json, now, spans, preview: port, build, output, ...given } = flags;
  if (build !== undefined && port === undefined) {
    throw new UsageError("--build: it is for a preview. Add --preview.");
  }
  if (output !== undefined && build === undefined) {
    throw new UsageError("--output: it is where a build puts its pages. Add --build COMMAND.");
  }
  const options = { ...given, ...(port !== undefined && { dryRun: true }) };
  const isSure = options.dryRun || options.yes;
  const at = isSure ? nowFlag(now, io) : settlingNowFlag(now, io);
  const shown = json && !io.isTTY ? [] : [terminalProgress(sink, { showLogs: true })];
  const told = readChannels(options.dryRun ? {} : io.env);
  for (const problem of told.problems) io.stderr(`${plainText(problem)}\n`);
  const settings = runSettings({ ...options, cwd: io.cwd, environment: io.env });
  const carryOut = () =>
    withSpans(spans, {
      command: "run",
      io,
      act: (consumers) =>
        runRoastBot({
          ...settings,
          now: at,
          dryRun: options.dryRun ?? false,
          yes: options.yes ?? false,
          consumers: [...shown, ...consumers],
          ...(io.runners !== undefined && { runners: io.runners }),
          ...(io.signal !== undefined && { signal: io.signal }),
        }),
      failure: describeFailure,
    });
  const report = await announceAround(
    { channels: told.channels, state: settings.state },
    {
      run: carryOut,
      onProblem: (problem) => io.stderr(`not announced: ${plainText(problem)}\n`),
    },
  );
  if (json) io.stdout(`${JSON.stringify(report, null, 2)}\n`);
  else {
    const told = port === undefined ? report : { ...report, files: [] };
    io.stdout(runText(told, { paint: paintFor(io), verbose: io.verbose }));
  }
  io.setExitCode(exitCode(report));
  if (port === undefined) return;
  const isWhole = await preview(report, {
    devLog: options.devLog,
    port: port === true ? 0 : port,
    ...(build !== undefined && { build }),
    ...(output !== undefined && { output: pathFlag("--output", output) }),
    io,
    say: (text) => (json ? io.stderr : io.stdout)(`${text}\n`),
  });
  if (!isWhole) io.setExitCode(1);
}

/** What went wrong in a run, a line for each problem; undefined if nothing did. */
export function describeFailure({ outcome, problems }: RunReport): string | undefined {
  if (outcome === "settled") return undefined;
  return problems.map(({ stage, message }) => `${stage}: ${message}`).join("\n") || outcome;
}

/** 0: settled; 1: something failed; 2: the promise itself can't be read. */
function exitCode({ outcome, problems }: RunReport): ExitCode {
  if (outcome === "settled") return 0;
  return problems.some(({ stage }) => stage === "configuration") ? 2 : 1;
}

/** What a run came to, for a person: what was settled, what went wrong, what the footer says now. */
export function runText(
  report: RunReport,
  look: { readonly paint: Paint; readonly verbose: boolean },
): string {
  const { paint } = look;
  const { slots, problems, notes, heartbeat } = report;
  const zone = heartbeat?.promise.zone ?? "UTC";
  const lines = [
    ...slots.map((slot) => slotLine(slot, { paint, zone }) + publicationWords(slot, report)),
    ...(slots.length === 0 && heartbeat !== null ? ["Nothing new to settle."] : []),
    ...report.files
      .filter(({ path }) => path.endsWith(".md"))
      .map(
        ({ path, content }) =>
          `\n${paint.faint(`--- ${path}`)}\n${plainText(content, { lines: true })}`,
      ),
    ...notes.map((note) => paint.mild(plainText(note))),
    ...problems.map((problem) => problemText(problem, look)),
    publicationLine(report),
    ...(heartbeat === null
      ? []
      : [`Next entry due ${zonedMoment(heartbeat.next_due, heartbeat.promise.zone)}.`]),
  ];
  return `${lines.join("\n")}\n`;
}

function slotLine(
  { number, verdict, short, penance }: ReportedSlot,
  { paint, zone }: { readonly paint: Paint; readonly zone: string },
): string {
  const slot = `Slot ${number}: `;
  switch (verdict) {
    case "kept":
      return slot + paint.good("kept");
    case "excused":
      return slot + paint.mild("excused");
    case "broken":
      return (
        slot +
        paint.bad("broken") +
        (short === null ? "" : ` (${describeShortfall(short)})`) +
        penanceWords(penance, zone)
      );
  }
}

/** A dry run says at its end that it published nothing. */
function publicationWords({ published }: ReportedSlot, { dry_run, problems }: RunReport): string {
  if (published || dry_run) return "";
  const isRefused = problems.some(({ errors }) =>
    errors.some(({ code }) => code === "PUSH_REFUSED"),
  );
  return isRefused ? ", not published: the push was refused" : ", not published";
}

function penanceWords(penance: ReportedSlot["penance"], zone: string): string {
  switch (penance?.kind) {
    case "roasted":
      return `, roasted: ${plainText(penance.title)} (${plainText(penance.entry)})`;
    case "owed":
      return owedWords(penance.waits, zone);
    case "waived":
      return `, waived: ${plainText(penance.reason)}`;
    case undefined:
      return "";
  }
}

function owedWords(waits: WaitingRoast | undefined, zone: string): string {
  if (waits === undefined) return ", the roast is owed";
  const what = `${plainText(waits.title)} (${plainText(waits.where)})`;
  if (waits.state === "closed") return `, the roast was turned down: ${what}`;
  const when =
    waits.until === null ? "until it is merged" : `until ${zonedMoment(waits.until, zone)}`;
  return `, the roast waits ${when}: ${what}`;
}

function publicationLine({ commit, dry_run, heartbeat }: RunReport): string {
  if (commit !== null) return `Published in commit ${commit.slice(0, 12)}.`;
  if (dry_run && heartbeat !== null) return "Nothing was published: this was a dry run.";
  return "Nothing was published, not even a heartbeat.";
}
