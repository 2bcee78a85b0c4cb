import type { LedgerAudit } from "@mea-culpa/formats";
import type { Command } from "commander";
import { audit, type AuditOptions } from "./api/audit.ts";
import type { FlagsOf } from "./api/surroundings.ts";
import type { CommandIo } from "./command-io.ts";
import { nowFlag } from "./instants.ts";
import { devLogOption, nowOption, repeatableOption, signedByOption } from "./options.ts";
import { type Paint, paintFor, plainText } from "./terminal.ts";

interface AuditFlags extends Omit<FlagsOf<AuditOptions>, "witnesses" | "heads"> {
  readonly witness: readonly string[];
  readonly head: readonly string[];
  readonly json?: true;
}

/** Adds `roast-bot audit`: the ledger rebuilt run by run, from public remotes alone. */
export function addAuditCommand(program: Command, io: CommandIo): void {
  program
    .command("audit")
    .description(
      "Rebuild the ledger run by run from public remotes, and name each verdict that differs. Writes nothing.",
    )
    .addOption(devLogOption().makeOptionMandatory())
    .addOption(repeatableOption("--witness <dir|url>", "another copy of it, to hold it against"))
    .addOption(repeatableOption("--head <sha256>", "a head of the ledger that you noted"))
    .addOption(signedByOption())
    .addOption(nowOption())
    .option("--json", "print JSON")
    .action((flags: AuditFlags) => auditCommand(flags, io));
}

async function auditCommand(flags: AuditFlags, io: CommandIo): Promise<void> {
  const { witness, head, json, ...options } = flags;
  const report = await audit({
    ...options,
    witnesses: witness,
    heads: head,
    cwd: io.cwd,
    environment: io.env,
    now: nowFlag(flags.now, io),
    ...(io.signal !== undefined && { signal: io.signal }),
  });
  io.stdout(json ? `${JSON.stringify(report, null, 2)}\n` : auditText(report, paintFor(io)));
  io.setExitCode(report.holds ? 0 : 1);
}

/** What `audit` prints for people: slot by slot, then what was looked at, then what does not hold. */
export function auditText(report: LedgerAudit, paint: Paint): string {
  const { slots, sources, witnesses, findings, notes } = report;
  const rows = slots.map(({ number, at, recorded, rebuilt, penance, differs }) => {
    const mark = differs.length === 0 ? paint.good("same   ") : paint.bad("differs");
    const told = [recorded ?? "nothing", ...(penance === null ? [] : [penance])].join(", ");
    const anew = rebuilt === recorded ? "" : `, rebuilt: ${rebuilt ?? "nothing"}`;
    return `${mark}  slot ${String(number).padStart(3)}  ${told}${anew}  ${paint.faint(`run of ${at}`)}`;
  });
  const looked = [
    ...sources.map(({ name, state, reason }) => {
      const why = reason === null ? "" : `: ${reason}`;
      return `source ${plainText(name)}: ${sourceWords[state]}${plainText(why)}`;
    }),
    ...witnesses.map(({ address, shared }) => {
      const runs = shared === 1 ? "1 run" : `${shared} runs`;
      return `witness ${plainText(address)}: ${runs} of the bot are the same in both`;
    }),
  ];
  const faults = findings.map(
    ({ place, message }) =>
      `${paint.bad("does not hold")}  ${plainText(place)}: ${plainText(message)}`,
  );
  const verdict = report.holds
    ? paint.good(`The ledger is what its runs must have written: ${slots.length} lines rebuilt.`)
    : paint.bad(
        `It does not hold: ${findings.length === 1 ? "1 finding" : `${findings.length} findings`}.`,
      );
  return `${[...rows, ...looked, ...faults, ...notes.map((note) => paint.mild(plainText(note))), verdict].join("\n")}\n`;
}

const sourceWords = {
  measured: "evidence measured again",
  unreadable: "not read",
  "not-needed": "nothing to measure",
};
