import type { Command } from "commander";
import type { CommandIo } from "./command-io.ts";
import { nowFlag } from "./now-flag.ts";
import { UsageError } from "./usage-error.ts";
import { verifyDevLog } from "./verify-dev-log.ts";
import { verifyRoastFile } from "./verify-roast-file.ts";

interface VerifyFlags {
  readonly devLog?: string;
  readonly now?: string;
  readonly roast?: string;
  readonly evidence?: string;
  readonly receipts?: string;
  readonly source?: string;
  readonly json?: true;
}

/** Adds `roast-bot verify`: a reader's audit of what was published. */
export function addVerifyCommand(program: Command, io: CommandIo): void {
  program
    .command("verify")
    .description(
      "Prove a published roast, or all that a dev log has published, again. Writes nothing.",
    )
    .option("--dev-log <dir|url>", "audit a whole dev log: ledger, slots, roasts and heartbeat")
    .option("--now <instant>", "take this for the present, with --dev-log")
    .option("--roast <file>", "the roast's entry")
    .option("--evidence <file>", "its evidence pack")
    .option("--receipts <file>", "its receipts; receipts.json beside the roast when absent")
    .option("--source <git:dir>", "the repository, to measure the evidence itself again")
    .option("--json", "print JSON")
    .action((flags: VerifyFlags) => verify(flags, io));
}

async function verify(flags: VerifyFlags, io: CommandIo): Promise<void> {
  const { roast, evidence, receipts, source, devLog } = flags;
  if (devLog !== undefined) {
    if (roast !== undefined || evidence !== undefined || source !== undefined) {
      throw new UsageError("verify takes --dev-log, or --roast and --evidence, and not both.");
    }
    const json = flags.json === true;
    return verifyDevLog({ location: devLog, now: nowFlag(flags.now, io), json, io });
  }
  if (roast === undefined || evidence === undefined) {
    throw new UsageError("verify needs --dev-log DIR, or --roast FILE and --evidence FILE.");
  }
  await verifyRoastFile({
    files: { roast, evidence, ...(receipts !== undefined && { receipts }) },
    ...(source !== undefined && { source }),
    json: flags.json === true,
    io,
  });
}
