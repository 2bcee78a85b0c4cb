import type { Command } from "commander";
import { listHistoryAuthors, countUnpushedCommits } from "./doctor-facts.ts";
import { readDevLog } from "../dev-log/read-dev-log.ts";
import { repositoryHealth } from "../git/repository-health.ts";
import type { Source } from "../promise/promise.ts";
import type { CommandIo } from "./command-io.ts";
import { makeDoctorReport } from "./doctor-report.ts";
import { describeDoctor } from "./doctor-text.ts";
import { loadPromise } from "./load-promise.ts";
import { nowFlag } from "./instants.ts";
import { devLogOption, nowOption } from "./options.ts";
import { paintFor } from "./paint.ts";
import { readLedger } from "./read-ledger.ts";

interface DoctorFlags {
  readonly devLog: string;
  readonly now?: string;
  readonly json?: true;
}

/** Adds `roast-bot doctor`: how each entry was read and why, and what the configuration lacks. */
export function addDoctorCommand(program: Command, io: CommandIo): void {
  program
    .command("doctor")
    .description("Say how each entry was classified and why, and what is missing. Writes nothing.")
    .addOption(devLogOption().default("."))
    .addOption(nowOption())
    .option("--json", "print JSON")
    .action((flags: DoctorFlags) => doctor(flags, io));
}

async function doctor(flags: DoctorFlags, io: CommandIo): Promise<void> {
  const now = nowFlag(flags.now, io);
  const { devLog, promise } = await loadPromise({ location: flags.devLog, io, now });
  const { cwd, branch } = devLog;
  const [reading, ledger, authors, unpushed, sources] = await Promise.all([
    readDevLog({ devLog, terms: promise, now }),
    readLedger(devLog, promise.paths.ledger),
    listHistoryAuthors({ cwd, tip: branch.tip }),
    countUnpushedCommits(devLog),
    Promise.all(promise.sources.map((source) => examine(source, cwd))),
  ]);
  const report = makeDoctorReport({
    devLog,
    promise,
    facts: { reading, ledger, authors, unpushed, sources },
    now,
  });
  if (flags.json) io.stdout(`${JSON.stringify(report, null, 2)}\n`);
  else io.stdout(describeDoctor(report, paintFor(io)));
  io.setExitCode(report.findings.some(({ severity }) => severity === "problem") ? 1 : 0);
}

async function examine(source: Source, from: string) {
  const { git, branch } = source;
  const health = await repositoryHealth({ git, from, ...(branch !== undefined && { branch }) });
  return { source, health };
}
