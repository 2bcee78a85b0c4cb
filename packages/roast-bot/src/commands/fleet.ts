import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { FleetDocument, FleetReport, FleetRun } from "@mea-culpa/formats";
import { type Command, Option } from "commander";
import { parseFleet } from "./fleet/parse-fleet.ts";
import { runFleet } from "./fleet/run-fleet.ts";
import { mostShards, openTemporalFleet, type TemporalFleet } from "./fleet/temporal.ts";
import type { CommandIo } from "./command-io.ts";
import { explainFailure } from "./explain-failure.ts";
import { nowFlag, settlingNowFlag } from "./instants.ts";
import { nowOption, wholeNumber } from "./options.ts";
import { type Paint, paintFor, plainText } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

interface FleetFlags {
  readonly file: string;
  readonly concurrency?: number;
  /** `true`: at the address that Temporal's own configuration gives. */
  readonly temporal?: string | true;
  readonly shards?: number;
  readonly runId?: string;
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
      new Option(
        "--concurrency <number>",
        "runs at a time; as many as there are processors if absent",
      )
        .argParser(wholeNumber({ least: 1, most: 1000 }))
        .conflicts("temporal"),
    )
    .option("--temporal [address]", "let workers elsewhere carry the runs out, over Temporal")
    .addOption(
      new Option(
        "--shards <number>",
        "how many shares workers take the dev logs in; 1 if absent",
      ).argParser(wholeNumber({ least: 1, most: mostShards })),
    )
    .option("--run-id <id>", "go on with the runs that another coordinator began under this id")
    .addOption(nowOption())
    .option("--dry-run", "do everything but publish")
    .addOption(
      new Option("--state <dir>", "where the journal of all runs is kept").conflicts("temporal"),
    )
    .option("--json", "print JSON")
    .action((flags: FleetFlags) => fleet(flags, io));
}

async function fleet(flags: FleetFlags, io: CommandIo): Promise<void> {
  const file = path.resolve(io.cwd, flags.file);
  const { now, dryRun = false, state, json, temporal } = flags;
  const at = dryRun ? nowFlag(now, io) : settlingNowFlag(now, io);
  if (temporal === undefined && (flags.shards ?? flags.runId) !== undefined) {
    throw new UsageError("--shards and --run-id are of runs over Temporal. Add --temporal.");
  }
  const isElsewhere = temporal !== undefined;
  const promises = parseFleet({ text: await readText(file), file, isElsewhere });
  const paint = paintFor({ ...io, isTTY: io.isTTY && json !== true });
  await using elsewhere = isElsewhere ? await openElsewhere(temporal, flags, io) : undefined;
  using _watch = elsewhere && tellUnserved(elsewhere, promises, io);
  const report = await runFleet(promises, {
    now: at,
    dryRun,
    concurrency: flags.concurrency ?? availableParallelism(),
    environment: io.env,
    ...(state !== undefined && { state: path.resolve(io.cwd, state) }),
    ...(elsewhere !== undefined && { elsewhere }),
    ...(io.signal !== undefined && { signal: io.signal }),
    // A thousand runs take their time: each is told when it is over.
    onRun: (run) => (json ? io.stderr : io.stdout)(runLine(run, paint)),
  });
  io.stdout(json ? `${JSON.stringify(report, null, 2)}\n` : summaryLine(report, paint));
  io.setExitCode(report.outcome === "settled" ? 0 : 1);
}

async function openElsewhere(
  temporal: string | true,
  { shards = 1, runId }: FleetFlags,
  io: CommandIo,
): Promise<TemporalFleet> {
  const elsewhere = await openTemporalFleet(
    { environment: io.env, ...(temporal !== true && { address: temporal }) },
    { shards, ...(runId !== undefined && { runId }) },
  );
  const { runId: id } = elsewhere;
  io.stderr(`Runs of ${id}: if this process ends early, go on anywhere with --run-id ${id}\n`);
  return elsewhere;
}

/** Milliseconds between two looks at who serves. */
const looksEvery = 30_000;

/** Says of each shard whose runs nobody takes that they wait, once, now or as soon as that is so. */
function tellUnserved(
  { shardOf, findUnserved }: TemporalFleet,
  { promises }: FleetDocument,
  io: CommandIo,
): Disposable {
  const waiting = new Set(promises.map(({ dev_log }) => shardOf(dev_log)));
  const look = async (): Promise<void> => {
    for (const shard of await findUnserved([...waiting])) {
      waiting.delete(shard);
      io.stderr(
        `No worker takes shard ${shard}: its runs wait. roast-bot fleet-worker --shard ${shard}\n`,
      );
    }
  };
  void look();
  const timer = setInterval(() => void look(), looksEvery);
  return { [Symbol.dispose]: () => clearInterval(timer) };
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
