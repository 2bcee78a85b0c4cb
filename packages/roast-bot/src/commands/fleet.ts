import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { FleetReport, FleetRun } from "@mea-culpa/formats";
import { type Command, Option } from "commander";
import { parseFleet } from "./fleet/parse-fleet.ts";
import { runFleet } from "./fleet/run-fleet.ts";
import type { CommandIo } from "./command-io.ts";
import { explainFailure } from "./explain-failure.ts";
import { nowFlag } from "./instants.ts";
import { nowOption, wholeNumber } from "./options.ts";
import { type Paint, paintFor, plainText } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

interface FleetFlags {
  readonly file: string;
  readonly concurrency: number;
  readonly now?: string;
  readonly dryRun?: true;
  readonly state?: string;
  readonly json?: true;
}

/**
 * Adds `roast-bot fleet`: `run` for many dev logs. It ends with 0 when every promise is settled, 1
 * when one is not, and 2, before anything is done, when the file or the command line is wrong.
 */
export function addFleetCommand(program: Command, io: CommandIo): void {
  program
    .command("fleet")
    .description("Settle the promises of many dev logs, each in a process of its own.")
    .requiredOption("--file <file>", "the promises: `id`, `dev_log` and `variables` of each (YAML)")
    .addOption(
      new Option("--concurrency <number>", "runs at a time")
        .argParser(wholeNumber({ least: 1, most: 1000 }))
        .default(availableParallelism(), "as many as there are processors"),
    )
    .addOption(nowOption())
    .option("--dry-run", "do everything but publish")
    .option("--state <dir>", "where the journal of all runs is kept")
    .option("--json", "print JSON")
    .action((flags: FleetFlags) => fleet(flags, io));
}

async function fleet(flags: FleetFlags, io: CommandIo): Promise<void> {
  const file = path.resolve(io.cwd, flags.file);
  const promises = parseFleet({ text: await readText(file), file });
  const { now, dryRun = false, state, concurrency, json } = flags;
  const paint = paintFor({ ...io, isTTY: io.isTTY && json !== true });
  const report = await runFleet(promises, {
    now: nowFlag(now, io),
    dryRun,
    concurrency,
    environment: io.env,
    ...(state !== undefined && { state: path.resolve(io.cwd, state) }),
    ...(io.signal !== undefined && { signal: io.signal }),
    // A thousand runs take their time: each is told when it is over.
    onRun: (run) => (json ? io.stderr : io.stdout)(runLine(run, paint)),
  });
  io.stdout(json ? `${JSON.stringify(report, null, 2)}\n` : summaryLine(report, paint));
  io.setExitCode(report.outcome === "settled" ? 0 : 1);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new UsageError(`--file: ${explainFailure(error)}`);
  }
}

function runLine({ id, outcome, problems, slots }: FleetRun, paint: Paint): string {
  const word = outcome === "settled" ? paint.good(outcome) : paint.bad(outcome);
  const settled = slots.map(({ number, verdict, penance }) => {
    const became = penance === null ? "" : `, ${penance.kind}`;
    return `slot ${number} ${verdict}${became}`;
  });
  const told = [...settled, ...problems.map(({ stage, message }) => `${stage}: ${message}`)];
  const rest = told.length === 0 ? "" : `: ${told.map((text) => plainText(text)).join("; ")}`;
  return `${plainText(id)} ${word}${rest}\n`;
}

function summaryLine({ settled, failed, promises, dry_run }: FleetReport, paint: Paint): string {
  const roasts = promises
    .flatMap(({ slots }) => slots)
    .filter(({ penance, published }) => penance?.kind === "roasted" && published).length;
  const parts = [
    `${settled} settled`,
    failed === 0 ? "none failed" : paint.bad(`${failed} not`),
    `${roasts} roasts published`,
    ...(dry_run ? ["a dry run"] : []),
  ];
  return `${promises.length} promises: ${parts.join(", ")}.\n`;
}
