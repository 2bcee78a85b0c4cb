import type { Command } from "commander";
import type { CommandIo } from "./command-io.ts";
import { UsageError } from "./usage-error.ts";
import { verifyRoastFile } from "./verify-roast-file.ts";

interface VerifyFlags {
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
    .description("Prove a published roast again. Writes nothing.")
    .option("--roast <file>", "the roast's entry")
    .option("--evidence <file>", "its evidence pack")
    .option("--receipts <file>", "its receipts; receipts.json beside the roast when absent")
    .option("--source <git:dir>", "the repository, to measure the evidence itself again")
    .option("--json", "print JSON")
    .action((flags: VerifyFlags) => verify(flags, io));
}

async function verify(flags: VerifyFlags, io: CommandIo): Promise<void> {
  const { roast, evidence, receipts, source } = flags;
  if (roast === undefined || evidence === undefined) {
    throw new UsageError("verify needs --roast FILE and --evidence FILE.");
  }
  await verifyRoastFile({
    files: { roast, evidence, ...(receipts !== undefined && { receipts }) },
    ...(source !== undefined && { source }),
    json: flags.json === true,
    io,
  });
}
