import type { DevLog } from "../../dev-log/open-dev-log.ts";
import { CatFileBatch } from "../../git/cat-file-batch.ts";
import { readDevLogState } from "../dev-log-state.ts";
import { largestLedger } from "../ledger-file.ts";
import type { Audit } from "./audit.ts";
import { auditHeartbeat } from "./audit-heartbeat.ts";
import { auditRoasts } from "./audit-roasts.ts";
import { auditSlots } from "./audit-slots.ts";

/**
 * A reader's audit of a dev log, from its git history alone: the ledger's chain, every slot judged
 * anew, every roast proven again, and the heartbeat held to the ledger.
 *
 * @throws {ConfigurationError} when the dev log holds no promise.
 */
export async function auditDevLog(devLog: DevLog, now: string): Promise<Audit> {
  const state = await readDevLogState(devLog, now);
  await using objects = new CatFileBatch({ cwd: devLog.cwd, maxBytes: largestLedger });
  const slots = auditSlots(state);
  const roasts = await auditRoasts(state, objects);
  return {
    slots: slots.slots,
    roasts: roasts.roasts,
    findings: [
      ...state.problems.map(({ stage, message }) => ({ place: stage, message })),
      ...slots.findings,
      ...roasts.findings,
      ...auditHeartbeat(state),
    ],
    notes: slots.notes,
  };
}
