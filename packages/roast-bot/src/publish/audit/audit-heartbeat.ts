import { isDeepStrictEqual } from "node:util";
import { makeHeartbeat } from "../../ledger/make-heartbeat.ts";
import type { DevLogState } from "../dev-log-state.ts";
import type { AuditFinding } from "./audit.ts";

/** Holds the heartbeat to what the ledger's last run must have written. */
export function auditHeartbeat(state: DevLogState): AuditFinding[] {
  const { promise, ledger, ledgerFile, heartbeat } = state;
  const place = promise.paths.heartbeat;
  const { lastRun } = ledger;
  if (lastRun === undefined) return [{ place, message: "no run is in the ledger" }];
  if (heartbeat === null) return [{ place, message: "there is no heartbeat" }];
  let found: unknown;
  try {
    found = JSON.parse(heartbeat);
  } catch {
    return [{ place, message: "it is not JSON" }];
  }
  if (typeof found !== "object" || found === null) return [{ place, message: "it is no object" }];
  const values = new Map<string, unknown>(Object.entries(found));
  const expected = makeHeartbeat({
    promise,
    ledger,
    end: ledgerFile.ledger.end,
    run: { at: lastRun.at, error: lastRun.error, interval: null },
  });
  return Object.entries(expected)
    .filter(([key, value]) => key !== "next_run" && !isDeepStrictEqual(values.get(key), value))
    .map(([key, value]) => ({
      place: `${place}: ${key}`,
      message: `the ledger says ${JSON.stringify(value)}, it says ${JSON.stringify(values.get(key))}`,
    }));
}
