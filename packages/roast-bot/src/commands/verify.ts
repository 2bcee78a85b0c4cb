import type { Command } from "commander";
import type { FlagsOf } from "./api/surroundings.ts";
import { verify, type VerifyDevLogOptions, type VerifyRoastOptions } from "./api/verify.ts";
import type { CommandIo } from "./command-io.ts";
import { nowFlag } from "./instants.ts";
import {
  devLogOption,
  modelTimeoutOption,
  nowOption,
  refereeOption,
  signedByOption,
} from "./options.ts";
import { type Paint, paintFor, plainText } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import type { DevLogVerification, VerifyReport } from "@mea-culpa/formats";

interface VerifyFlags extends Partial<FlagsOf<VerifyDevLogOptions & VerifyRoastOptions>> {
  readonly provenOnly?: true;
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
        "referee",
        "modelTimeout",
        "provenOnly",
      ]),
    )
    .addOption(nowOption("take this for the present, with --dev-log"))
    .option("--roast <file>", "the roast's entry")
    .option("--evidence <file>", "its evidence pack")
    .option("--receipts <file>", "its receipts; receipts.json beside the roast when absent")
    .option(
      "--source <git:dir>",
      "the repository, to measure the evidence itself again; with --dev-log that of every roast",
    )
    .addOption(signedByOption().conflicts(["roast", "evidence", "receipts"]))
    .addOption(refereeOption("a model of your own that judges again what is argued"))
    .addOption(modelTimeoutOption())
    .option("--proven-only", "end with 1 if any sentence is argued or unheard")
    .option("--json", "print JSON")
    .action((flags: VerifyFlags) => verifyCommand(flags, io));
}

async function verifyCommand(flags: VerifyFlags, io: CommandIo): Promise<void> {
  const { devLog, roast, evidence, provenOnly, json, now, ...given } = flags;
  const signal = io.signal === undefined ? {} : { signal: io.signal };
  const options = { ...given, cwd: io.cwd, environment: io.env, ...signal };
  if (devLog !== undefined) {
    const report = await verify({ ...options, devLog, now: nowFlag(now, io) });
    tell(report, devLogVerificationText(report, paintFor(io)));
    return;
  }
  if (roast === undefined || evidence === undefined) {
    throw new UsageError("verify needs --dev-log DIR, or --roast FILE and --evidence FILE.");
  }
  const report = await verify({ ...options, roast, evidence });
  tell(report, verifyText(report, paintFor(io)));
  const { argued, unheard } = report.sentences;
  const isArgued = provenOnly === true && argued + unheard > 0;
  if (isArgued || report.disputed.length > 0) io.setExitCode(1);

  function tell(report: { readonly holds: boolean }, text: string): void {
    io.stdout(json ? `${JSON.stringify(report, null, 2)}\n` : text);
    io.setExitCode(report.holds ? 0 : 1);
  }
}

/** A verification for a person: each claim with its proof, what does not hold, then the counts. */
export function verifyText(report: VerifyReport, paint: Paint): string {
  const { roast, sentences, claims, findings } = report;
  const width = Math.max(0, ...claims.map(({ text }) => clipped(text).length));
  const proofs = claims.map(({ class: kind, line, column, text, proof }) => {
    const place = paint.faint(`${line}:${column}`.padStart(8));
    const said = clipped(text).padEnd(width);
    return `${place}  ${paint.good(kind.padEnd(8))}  ${said}  ${paint.faint(plainText(proof))}`;
  });
  const faults = findings.map(({ line, column, text, message, layer }) => {
    const place = `${roast}:${line}:${column}`;
    return `${paint.bad("not proven")}  ${place}  ${clipped(text)}\n            ${plainText(message)} (${layer})`;
  });
  const unheard = report.unheard.map(({ line, column, text, reason }) => {
    const place = `${roast}:${line}:${column}`;
    return `${paint.mild("unheard")}     ${place}  ${clipped(text)}\n            ${plainText(reason)}`;
  });
  const doubts = report.disputed.map(({ line, column, text, referee, reason }) => {
    const place = `${roast}:${line}:${column}`;
    return `${paint.mild("disputed")}    ${place}  ${clipped(text)}\n            ${plainText(`${referee}: ${reason}`)}`;
  });
  const measured = report.measured_again ? ", measured again in the repository" : "";
  const passed =
    report.unheard.length === 0
      ? ""
      : `, ${counted(report.unheard.length, "sentence")} published under older rules and not checked again (--referee MODEL asks about them)`;
  const argued =
    sentences.argued === 0 ? "" : `${sentences.argued} argued from quoted exhibits (read them), `;
  const told = `${sentences.proven} proven, ${sentences.licensed} licensed by what was found, ${argued}${sentences.figure} ${sentences.figure === 1 ? "figure" : "figures"} of speech${passed}${measured}`;
  const disputed =
    doubts.length === 0 ? "" : ` ${counted(doubts.length, "sentence")} disputed by your referee.`;
  const verdict = report.holds
    ? paint.good(`${passed === "" ? "It" : "What can be checked"} holds: ${told}.`) +
      paint.mild(disputed)
    : paint.bad(`It does not hold: ${counted(findings.length, "finding")}; ${told}.`);
  return `${[roast, "", ...proofs, ...listed(faults), ...listed(unheard), ...listed(doubts), "", verdict].join("\n")}\n`;
}

function listed(lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? ["", ...lines] : [];
}

function clipped(text: string): string {
  const line = plainText(text.replace(/\s+/g, " "));
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}

const longest = 60;

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** What holds and what does not, for a person. */
export function devLogVerificationText(report: DevLogVerification, paint: Paint): string {
  const { slots, roasts, findings, notes } = report;
  const claims = roasts.reduce((sum, roast) => sum + roast.claims, 0);
  const lines = [
    ...roasts.map(({ slot, entry, claims, holds }) => {
      const mark = holds ? paint.good("proven") : paint.bad("not proven");
      return `${mark}  slot ${slot}  ${plainText(entry)}  ${paint.faint(counted(claims, "claim"))}`;
    }),
    ...findings.map(
      ({ place, message }) =>
        `${paint.bad("does not hold")}  ${plainText(place)}: ${plainText(message)}`,
    ),
    ...notes.map((note) => paint.mild(plainText(note))),
    report.holds
      ? paint.good(
          `All of it holds: the ledger's chain, ${counted(slots.length, "slot")}, ${counted(roasts.length, "roast")} with ${counted(claims, "claim")}, and the heartbeat.`,
        )
      : paint.bad(`It does not hold: ${counted(findings.length, "finding")}.`),
  ];
  return `${lines.join("\n")}\n`;
}
