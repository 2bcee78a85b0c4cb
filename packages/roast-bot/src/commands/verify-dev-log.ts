import type { Audit } from "../audit/audit.ts";
import { auditDevLog } from "../audit/audit-dev-log.ts";
import { openDevLog } from "../dev-log/open-dev-log.ts";
import { cacheFolder } from "../git/mirror.ts";
import type { CommandIo } from "./command-io.ts";
import { paintFor, type Paint } from "./paint.ts";
import { plainText } from "./plain-text.ts";
import { gitAddressFlag } from "./promise-options.ts";

/** What `roast-bot verify --dev-log` prints as JSON. */
export interface DevLogVerification extends Audit {
  /** The dev log as it was named, without credentials. */
  readonly dev_log: string;
  /** The commit that was audited. */
  readonly commit: string;
  readonly holds: boolean;
}

/** Audits a whole dev log and prints what holds and what does not; 0 only if all of it does. */
export async function verifyDevLog(options: {
  readonly location: string;
  readonly now: string;
  readonly json: boolean;
  readonly io: CommandIo;
}): Promise<void> {
  const { now, json, io } = options;
  const location = gitAddressFlag("--dev-log", options.location);
  const devLog = await openDevLog({ location, from: io.cwd, cache: cacheFolder(io.env) });
  const audit = await auditDevLog(devLog, now);
  const holds = audit.findings.length === 0;
  const { tip } = devLog.branch;
  const report = { dev_log: devLog.location, commit: tip, holds, ...audit };
  io.stdout(json ? `${JSON.stringify(report, null, 2)}\n` : verificationText(report, paintFor(io)));
  io.setExitCode(holds ? 0 : 1);
}

function verificationText(report: DevLogVerification, paint: Paint): string {
  const { slots, roasts, findings, notes } = report;
  const claims = roasts.reduce((sum, roast) => sum + roast.claims, 0);
  const lines = [
    ...roasts.map(({ slot, entry, claims, holds }) => {
      const mark = holds ? paint.good("proven") : paint.bad("not proven");
      return `${mark}  slot ${slot}  ${plainText(entry)}  ${paint.faint(`${claims} claims`)}`;
    }),
    ...findings.map(
      ({ place, message }) =>
        `${paint.bad("does not hold")}  ${plainText(place)}: ${plainText(message)}`,
    ),
    ...notes.map((note) => paint.mild(plainText(note))),
    report.holds
      ? paint.good(
          `All of it holds: the ledger's chain, ${slots.length} slots, ${roasts.length} roasts with ${claims} claims, and the heartbeat.`,
        )
      : paint.bad(
          `It does not hold: ${findings.length === 1 ? "1 finding" : `${findings.length} findings`}.`,
        ),
  ];
  return `${lines.join("\n")}\n`;
}
