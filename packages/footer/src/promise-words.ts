import type { Standing } from "./standing.ts";

/**
 * The verdict in a sentence. Only ever of the promise, and always of a numbered slot, so that it
 * stays true when the bot is late.
 */
export function promiseWords(standing: Standing): string {
  if (!("heartbeat" in standing)) return "Nothing is known of the promise.";
  const { slot, verdict } = standing.heartbeat;
  if (slot === null) return "No slot of the promise has closed yet.";
  if (verdict === null) return `Slot ${slot.number} has no verdict yet.`;
  return `In slot ${slot.number} the promise was ${verdict}.`;
}
