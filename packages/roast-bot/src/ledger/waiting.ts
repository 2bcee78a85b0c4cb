import type { RecordedPenance, WaitingRoast } from "@mea-culpa/formats";
import type { DevLogPromise } from "../promise/promise.ts";

/** The roast that is written for an owed slot and waits for its review; `undefined` where none does. */
export function findWaits(penance: RecordedPenance | null | undefined): WaitingRoast | undefined {
  return penance?.kind === "owed" ? penance.waits : undefined;
}

/**
 * Whether a roast goes on waiting: until its grace has ended, or for as long as the dev log wants its
 * roasts merged by somebody.
 */
export function goesOnWaiting(
  { until }: WaitingRoast,
  { promise, now }: { readonly promise: Pick<DevLogPromise, "publish">; readonly now: string },
): boolean {
  if (until !== null) return Date.parse(now) < Date.parse(until);
  return promise.publish === "pull-request";
}
