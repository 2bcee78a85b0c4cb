import type { Command } from "commander";
import { type CheckOptions, judgePromise } from "./api/check.ts";
import type { FlagsOf } from "./api/surroundings.ts";
import type { CommandIo } from "./command-io.ts";
import { nowFlag } from "./instants.ts";
import { devLogOption, nowOption } from "./options.ts";
import { type Paint, paintFor, plainText } from "./terminal.ts";
import type { CheckReport } from "@mea-culpa/formats";
import { cadenceWords } from "../promise/cadence.ts";
import type { DevLogPromise } from "../promise/promise.ts";
import { slotTable } from "./slot-table.ts";
import { localMoment } from "../promise/local-moment.ts";

interface CheckFlags extends FlagsOf<CheckOptions> {
  readonly json?: true;
}

/**
 * Adds `roast-bot check`: every slot's verdict, and nothing written. It ends with 1 when a broken
 * slot's penance is neither done nor waived by the ledger, which is when `run` has work to do.
 */
export function addCheckCommand(program: Command, io: CommandIo): void {
  program
    .command("check")
    .description(
      "Say of every slot whether the promise was kept. Writes nothing; 1: penance is due.",
    )
    .addOption(devLogOption().default("."))
    .addOption(nowOption())
    .option("--json", "print JSON")
    .action((flags: CheckFlags) => check(flags, io));
}

async function check(flags: CheckFlags, io: CommandIo): Promise<void> {
  const { json, ...options } = flags;
  const { report, promise } = await judgePromise({
    ...options,
    cwd: io.cwd,
    environment: io.env,
    now: nowFlag(flags.now, io),
    warn: (message) => io.stderr(`${plainText(message)}\n`),
    ...(io.signal !== undefined && { signal: io.signal }),
  });
  if (json) io.stdout(`${JSON.stringify(report, null, 2)}\n`);
  else io.stdout(checkText({ report, promise, paint: paintFor(io) }));
  io.setExitCode(report.unsettled.length === 0 ? 0 : 1);
}

/** What `check` prints for people. */
export function checkText(options: {
  report: CheckReport;
  promise: DevLogPromise;
  paint: Paint;
}): string {
  const { report, promise, paint } = options;
  const { who, cadence, zone, since } = promise;
  const head = plainText(`${who.handle}: ${cadenceWords(cadence)}, ${zone}, since ${since}`);
  // A roast stands with the slot that it is the penance of; it was published in the next one.
  const slots = report.slots.map(({ penance, ...slot }) => ({
    ...slot,
    roasts: penance?.kind === "roasted" ? [penance] : [],
  }));
  const table = slots.length === 0 ? [] : [...slotTable({ slots, zone, paint }), ""];
  return [head, "", ...table, ...conclusion(report, zone), ""].join("\n");
}

function conclusion({ slots, totals, unsettled, next_due }: CheckReport, zone: string): string[] {
  const { kept, broken, excused } = totals;
  const next = `Next due: ${localMoment(next_due, zone)}.`;
  if (slots.length === 0) return [`Nothing was due yet. ${next}`];
  const sum = `${kept} kept, ${broken} broken, ${excused} excused.`;
  if (unsettled.length === 0) return [sum, next];
  const which = `${unsettled.length === 1 ? "slot" : "slots"} ${unsettled.join(", ")}`;
  return [sum, `Broken and not settled: ${which}. \`roast-bot run\` settles what is due.`, next];
}
