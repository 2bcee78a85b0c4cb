import type { Heartbeat } from "@mea-culpa/formats";
import { moment } from "./moment.ts";

/** What lies behind the verdict: what was found, and what became of the roast. */
export function verdictWords({ promise, verdict, penance, waits }: Heartbeat): string {
  switch (verdict) {
    case null:
      return "None yet.";
    case "kept":
      return `Kept: ${promise.who} wrote in time.`;
    case "excused":
      return "Excused: a pause was declared before the slot closed.";
    case "broken":
      return `Broken: ${promise.who} did not write in time. ${penanceWords(penance, waits && waitingWords(waits, promise.zone))}`.trimEnd();
  }
}

/** The streak: `3 slots kept in a row`. */
export function streakWords({ kind, length }: Heartbeat["streak"]): string {
  if (length === 0) return "None yet.";
  return length === 1 ? `1 slot ${kind}.` : `${length} slots ${kind} in a row.`;
}

function waitingWords({ state, until }: NonNullable<Heartbeat["waits"]>, zone: string): string {
  if (state === "closed") return "A roast was written, and turned down.";
  if (until === null) return "A roast is written, and waits to be merged.";
  return `A roast is written, and comes out on ${moment(until, zone)}.`;
}

function penanceWords(penance: Heartbeat["penance"], waiting: string | undefined): string {
  switch (penance) {
    case null:
      return "";
    case "roasted":
      return "The roast is out.";
    case "owed":
      return waiting ?? "A roast is owed.";
    case "waived":
      return "The roast was waived.";
  }
}
