import type { Command } from "commander";
import { verify } from "./api/verify.ts";
import type { CommandIo } from "./command-io.ts";
import { nowFlag } from "./instants.ts";
import { devLogOption, nowOption } from "./options.ts";
import { paintFor } from "./paint.ts";
import { UsageError } from "./usage-error.ts";
import { devLogVerificationText } from "./verify-dev-log.ts";
import { verifyText } from "./verify-text.ts";

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
    .addOption(
      devLogOption("audit a whole dev log: ledger, slots, roasts and heartbeat").conflicts([
        "roast",
        "evidence",
        "receipts",
        "source",
      ]),
    )
    .addOption(nowOption("take this for the present, with --dev-log"))
    .option("--roast <file>", "the roast's entry")
    .option("--evidence <file>", "its evidence pack")
    .option("--receipts <file>", "its receipts; receipts.json beside the roast when absent")
    .option("--source <git:dir>", "the repository, to measure the evidence itself again")
    .option("--json", "print JSON")
    .action((flags: VerifyFlags) => verifyCommand(flags, io));
}

async function verifyCommand(flags: VerifyFlags, io: CommandIo): Promise<void> {
  const { roast, evidence, receipts, source, devLog } = flags;
  const around = { cwd: io.cwd, environment: io.env, ...(io.signal && { signal: io.signal }) };
  if (devLog !== undefined) {
    const report = await verify({ devLog, ...around, now: nowFlag(flags.now, io) });
    tell(report, devLogVerificationText(report, paintFor(io)));
    return;
  }
  if (roast === undefined || evidence === undefined) {
    throw new UsageError("verify needs --dev-log DIR, or --roast FILE and --evidence FILE.");
  }
  const report = await verify({
    ...around,
    roast,
    evidence,
    ...(receipts !== undefined && { receipts }),
    ...(source !== undefined && { source }),
  });
  tell(report, verifyText(report, paintFor(io)));

  function tell(report: { readonly holds: boolean }, text: string): void {
    io.stdout(flags.json ? `${JSON.stringify(report, null, 2)}\n` : text);
    io.setExitCode(report.holds ? 0 : 1);
  }
}
