import type { Cadence } from "../promise/promise.ts";
import { unreachable } from "../unreachable.ts";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** A cadence with its due moment, as the configuration would say it: `weekly, Monday 08:00`. */
export function cadenceWords(cadence: Cadence): string {
  switch (cadence.kind) {
    case "weekly":
    case "fortnightly":
      return `${cadence.kind}, ${weekdays[cadence.weekday - 1] ?? ""} ${cadence.time}`;
    case "every":
      return `${rhythmWords(cadence)}, ${cadence.time}`;
    case "monthly":
      return `monthly, day ${cadence.day}, ${cadence.time}`;
    default:
      return unreachable(cadence);
  }
}

/** A cadence without its due moment; reads on from "an entry": `weekly`, `every 10 days`. */
export function rhythmWords(cadence: Cadence): string {
  if (cadence.kind !== "every") return cadence.kind;
  return cadence.days === 1 ? "every day" : `every ${cadence.days} days`;
}
