import type { Command } from "commander";
import { judgePromise } from "./api/check.ts";
import { checkText } from "./check-text.ts";
import type { CommandIo } from "./command-io.ts";
import { nowFlag } from "./instants.ts";
import { devLogOption, nowOption } from "./options.ts";
import { paintFor } from "./paint.ts";
import { plainText } from "./plain-text.ts";

interface CheckFlags {
  readonly devLog: string;
  readonly now?: string;
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
  const { report, promise } = await judgePromise({
    devLog: flags.devLog,
    cwd: io.cwd,
    environment: io.env,
    now: nowFlag(flags.now, io),
    warn: (message) => io.stderr(`${plainText(message)}\n`),
    ...(io.signal !== undefined && { signal: io.signal }),
  });
  if (flags.json) io.stdout(`${JSON.stringify(report, null, 2)}\n`);
  else io.stdout(checkText({ report, promise, paint: paintFor(io) }));
  io.setExitCode(report.unsettled.length === 0 ? 0 : 1);
}
