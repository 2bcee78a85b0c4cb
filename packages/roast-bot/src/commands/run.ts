import { terminalProgress } from "@mea-culpa/engine";
import type { Command } from "commander";
import type { ReportedSlot, RunReport } from "@mea-culpa/formats";
import { run } from "./api/run.ts";
import type { CommandIo, ExitCode } from "./command-io.ts";
import { nowFlag } from "./instants.ts";
import {
  devLogOption,
  nowOption,
  judgingReferee,
  refereeOption,
  takesOption,
  writerOption,
} from "./options.ts";
import { type Paint, paintFor, plainText } from "./terminal.ts";
import { problemText } from "./problem-text.ts";
import { spansOption, withSpans } from "./spans.ts";

interface RunFlags {
  readonly devLog: string;
  readonly now?: string;
  readonly dryRun?: true;
  readonly writer?: string;
  readonly referee?: string;
  readonly takes?: number;
  readonly json?: true;
  readonly state?: string;
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
    .addOption(writerOption())
    .addOption(refereeOption(judgingReferee))
    .addOption(takesOption())
    .option("--state <dir>", "where the journal is kept")
    .addOption(spansOption())
    .option("--json", "print JSON")
    .action((flags: RunFlags) => runCommand(flags, io));
}

async function runCommand(flags: RunFlags, io: CommandIo): Promise<void> {
  // Progress goes to standard error, so that standard output holds the report alone.
  const sink = { write: (text: string) => io.stderr(text), isTTY: io.isTTY };
  const { json, now, spans, ...options } = flags;
  const shown = json && !io.isTTY ? [] : [terminalProgress(sink, { showLogs: true })];
  const report = await withSpans(spans, {
    command: "run",
    io,
    act: (consumers) =>
      run({
        ...options,
        cwd: io.cwd,
        environment: io.env,
        now: nowFlag(now, io),
        ...(io.signal !== undefined && { signal: io.signal }),
        consumers: [...shown, ...consumers],
      }),
    failure: describeFailure,
  });
  if (json) io.stdout(`${JSON.stringify(report, null, 2)}\n`);
  else io.stdout(runText(report, { paint: paintFor(io), verbose: io.verbose }));
  io.setExitCode(exitCode(report));
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
  const lines = [
    ...slots.map((slot) => slotLine(slot, paint)),
    ...(slots.length === 0 ? ["Nothing new to settle."] : []),
    ...report.files
      .filter(({ path }) => path.endsWith(".md"))
      .map(
        ({ path, content }) =>
          `\n${paint.faint(`--- ${path}`)}\n${plainText(content, { lines: true })}`,
      ),
    ...notes.map((note) => paint.mild(plainText(note))),
    ...problems.map((problem) => problemText(problem, look)),
    publicationLine(report),
    ...(heartbeat === null ? [] : [`Next entry due ${heartbeat.next_due}.`]),
  ];
  return `${lines.join("\n")}\n`;
}

function slotLine({ number, verdict, penance }: ReportedSlot, paint: Paint): string {
  const slot = `Slot ${number}: `;
  switch (verdict) {
    case "kept":
      return slot + paint.good("kept");
    case "excused":
      return slot + paint.mild("excused");
    case "broken":
      return slot + paint.bad("broken") + penanceWords(penance);
  }
}

function penanceWords(penance: ReportedSlot["penance"]): string {
  switch (penance?.kind) {
    case "roasted":
      return `, roasted: ${plainText(penance.title)} (${plainText(penance.entry)})`;
    case "owed":
      return ", the roast is owed";
    case "waived":
      return `, waived: ${plainText(penance.reason)}`;
    case undefined:
      return "";
  }
}

function publicationLine({ commit, dry_run, heartbeat }: RunReport): string {
  if (commit !== null) return `Published in commit ${commit.slice(0, 12)}.`;
  if (dry_run && heartbeat !== null) return "Nothing was published: this was a dry run.";
  return "Nothing was published, not even a heartbeat.";
}
