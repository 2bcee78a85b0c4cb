import { Temporal } from "temporal-polyfill";
import type { Heartbeat } from "@mea-culpa/formats";
import type { DevLogPromise } from "../promise/promise.ts";
import { rhythmWords } from "../promise/cadence.ts";
import type { ChainEnd } from "./chain.ts";
import { type LedgerState, type SettledSlot, settledSlots, countStreak } from "./ledger-state.ts";
import { findWaits } from "./waiting.ts";

export interface HeartbeatOptions {
  readonly promise: Pick<DevLogPromise, "who" | "cadence" | "zone" | "since" | "paths">;
  /** The ledger with the records of this run in it. */
  readonly ledger: LedgerState;
  readonly end: ChainEnd;
  /** When the slot closes that is open at the run's clock, ISO 8601 UTC. */
  readonly due: string;
  readonly run: {
    /** The run's clock, ISO 8601 UTC. */
    readonly at: string;
    readonly error: Heartbeat["error"];
    /** See `RunIdentity`. */
    readonly interval: number | null;
  };
}

/** The heartbeat of a run, from its clock and the ledger alone. */
export function makeHeartbeat({ promise, ledger, end, due, run }: HeartbeatOptions): Heartbeat {
  const slots = settledSlots(ledger);
  const latest = slots.at(-1);
  const waits = findWaits(latest?.penance);
  return {
    schema: "mea-culpa/heartbeat/1",
    last_run: run.at,
    outcome: run.error === null ? "settled" : "failed",
    error: run.error,
    promise: {
      who: promise.who.handle,
      cadence: rhythmWords(promise.cadence),
      zone: promise.zone,
    },
    slot: latest === undefined ? null : pickNumbers(latest),
    verdict: latest?.record.verdict ?? null,
    penance: latest?.penance?.kind ?? null,
    ...(waits !== undefined && {
      waits: { where: waits.where, state: waits.state, until: waits.until },
    }),
    next_due: due,
    streak: countStreak(slots),
    entry: latest === undefined ? null : pickEntry(latest),
    ledger: { path: promise.paths.ledger, head: end.head, slots: slots.length },
    next_run: run.interval === null ? null : earlier(due, addSeconds(run.at, run.interval)),
  };
}

function pickNumbers({ record }: SettledSlot): NonNullable<Heartbeat["slot"]> {
  return { number: record.slot, opens: record.opens, closes: record.closes };
}

function pickEntry({ record, penance }: SettledSlot): Heartbeat["entry"] {
  if (penance?.kind === "roasted") {
    return { title: penance.title, path: penance.entry, kind: "roast" };
  }
  const kept = record.entries[0];
  if (kept === undefined) return null;
  return {
    title: kept.title.trim() === "" ? kept.path : kept.title,
    path: kept.path,
    kind: "entry",
  };
}

function addSeconds(instant: string, seconds: number): string {
  return Temporal.Instant.from(instant).add({ seconds }).toString();
}

function earlier(one: string, other: string): string {
  return Temporal.Instant.compare(one, other) <= 0 ? one : other;
}

/**
 * The text of the heartbeat file: what this run says, two spaces deep, followed by the keys that
 * somebody else put into the file before. A file that is not a JSON object is written anew.
 */
export function writeHeartbeat(heartbeat: Heartbeat, before: string | null): string {
  const own = new Set([...Object.keys(heartbeat), "waits"]);
  const foreign = Object.entries(objectIn(before)).filter(([key]) => !own.has(key));
  return `${JSON.stringify({ ...heartbeat, ...Object.fromEntries(foreign) }, undefined, 2)}\n`;
}

function objectIn(text: string | null): object {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
