import type { AuditFinding } from "@mea-culpa/formats";
import type { DevLog } from "../dev-log/open-dev-log.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import { type DevLogState, findDue, readDevLogState } from "./dev-log-state.ts";
import { largestLedger } from "./ledger-file.ts";
import type { Audit } from "./audit.ts";
import { type AuditOptions, auditRoasts } from "./audit-roasts.ts";
import { findOrigins, type RunLines } from "./audit-origins.ts";
import { auditWaivers } from "./audit-waivers.ts";
import { checkSignatures, type Signer } from "./check-signatures.ts";
import { auditSlots } from "./audit-slots.ts";
import { isDeepStrictEqual } from "node:util";
import { Temporal } from "temporal-polyfill";
import { readPromise } from "../dev-log/read-promise.ts";
import { promiseId } from "../ledger/promise-id.ts";
import type { DevLogPromise } from "../promise/promise.ts";
import { nextDue } from "../promise/slots.ts";
import { makeHeartbeat } from "../ledger/heartbeat.ts";

/** What an audit found, and what it read for that. */
export interface DevLogAudit extends Audit {
  readonly state: DevLogState;
  /** The lines of the ledger that commits of the bot have brought. */
  readonly runs: readonly RunLines[];
}

export interface DevLogAuditOptions extends AuditOptions {
  /** Whose signature the bot's commits must have; nobody looks if absent. */
  readonly signer?: Signer;
}

/**
 * A reader's audit of a dev log, from its git history alone: the ledger's chain and the commits that
 * brought its lines, every slot judged anew, every roast proven again, and the heartbeat held to the
 * ledger.
 *
 * @throws {ConfigurationError} when the dev log holds no promise.
 */
export async function auditDevLog(
  devLog: DevLog,
  now: string,
  { signer, ...options }: DevLogAuditOptions = {},
): Promise<DevLogAudit> {
  // All that reads objects on the way does so by one git.
  await using objects = new CatFileBatch({ cwd: devLog.cwd, maxBytes: largestLedger });
  const state = await readDevLogState(devLog, now);
  const { commits } = state;
  const slots = await auditSlots(devLog, state);
  const roasts = await auditRoasts(state, { objects, ...options });
  const origins = await findOrigins(state, objects);
  const signed =
    signer === undefined
      ? { findings: [], notes: [] }
      : await checkSignatures(devLog, { commits, signer });
  return {
    slots: slots.slots,
    roasts: roasts.roasts,
    findings: [
      // What the next run does about a damaged ledger is not done yet.
      ...state.problems
        .filter(({ stage }) => stage !== "ledger")
        .map(({ stage, message }) => ({ place: stage, message })),
      ...state.ledgerFaults.map((message) => ({ place: "ledger", message })),
      ...origins.findings,
      ...signed.findings,
      ...slots.findings,
      ...(await auditWaivers(devLog, state)),
      ...roasts.findings,
      ...auditHeartbeat(state, await readLastPromise(devLog, state)),
    ],
    notes: [...signed.notes, ...slots.notes, ...roasts.notes],
    state,
    runs: origins.runs,
  };
}

/**
 * Holds the heartbeat to what the ledger's last run must have written. A later run that had nothing
 * to put on record has moved its clock on, and that clock alone is taken from the heartbeat, where a
 * commit of the bot's brought it.
 */
function auditHeartbeat(state: DevLogState, promise: DevLogPromise): AuditFinding[] {
  const { commits, ledger, ledgerFile, heartbeat } = state;
  const place = promise.paths.heartbeat;
  const { lastRun } = ledger;
  if (lastRun === undefined)
    return [
      {
        place,
        message:
          "no run is in the ledger: the bot has not run here yet, or this clone was not brought up to date since",
      },
    ];
  if (heartbeat === null) return [{ place, message: "there is no heartbeat" }];
  let found: unknown;
  try {
    found = JSON.parse(heartbeat);
  } catch {
    return [{ place, message: "it is not JSON" }];
  }
  if (typeof found !== "object" || found === null) return [{ place, message: "it is no object" }];
  const values = new Map<string, unknown>(Object.entries(found));
  const ran = values.get("last_run");
  const later = lastRun.error === null && isInstant(ran) && isAfter(ran, lastRun.at);
  const at = later ? ran : lastRun.at;
  // Terms that had not begun when the run looked may have been changed since.
  const then = nextDue(promise, at);
  const due = values.get("next_due") === then ? then : findDue(state, at);
  const expected = makeHeartbeat({
    promise,
    ledger,
    end: ledgerFile.ledger.end,
    due,
    run: { at, error: lastRun.error, interval: null },
  });
  const isBrought =
    isInstant(ran) && commits.some(({ seconds }) => seconds * 1000 === Date.parse(ran));
  const forged = {
    place: `${place}: last_run`,
    message: `it says ${JSON.stringify(ran)}, and no commit of the bot’s brought that`,
  };
  const differing = Object.entries(expected)
    .filter(([key, value]) => key !== "next_run" && !isDeepStrictEqual(values.get(key), value))
    .map(([key, value]) => ({
      place: `${place}: ${key}`,
      message: `the ledger says ${JSON.stringify(value)}, it says ${JSON.stringify(values.get(key))}`,
    }));
  return isBrought ? differing : [forged, ...differing];
}

/** The promise by which the last run went; it may have been changed since. */
async function readLastPromise(
  devLog: DevLog,
  { commits, promise, promiseId: id }: DevLogState,
): Promise<DevLogPromise> {
  const tip = commits.at(-1)?.commit;
  if (tip === undefined) return promise;
  const then = { ...devLog, branch: { ...devLog.branch, tip } };
  const read = await readPromise(then, { now: "9999-12-31T00:00:00Z", site: devLog });
  return read.kind === "valid" && promiseId(read.promise) !== id ? read.promise : promise;
}

/** As heartbeats are written: whole seconds, UTC. */
function isInstant(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value);
}

function isAfter(one: string, other: string): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}
