import { AdmissionQueue, type Claim } from "./admission-queue.ts";
import type { LimitRequest, Limits, Release } from "./limits.ts";
import { refuseImpossible } from "./refuse-impossible.ts";

/**
 * Limits shared by all runs that are given the same object: `inProcessLimits({ warehouse: 4 })`.
 * Throws a `RangeError` for a capacity that is not a whole number of at least 1.
 */
export function inProcessLimits(capacities: Readonly<Record<string, number>>): Limits {
  for (const [name, capacity] of Object.entries(capacities)) {
    if (!Number.isInteger(capacity) || capacity < 1) {
      throw new RangeError(`The limit "${name}" has ${capacity} units; expected 1 or more.`);
    }
  }
  const queue = new AdmissionQueue();
  return {
    capacities,
    acquire: async (request) => {
      refuseImpossible(request, capacities);
      return acquire(queue, { capacities, request });
    },
  };
}

function acquire(
  queue: AdmissionQueue,
  {
    capacities,
    request,
  }: { readonly capacities: Limits["capacities"]; readonly request: LimitRequest },
): Promise<Release | undefined> {
  const { signal } = request;
  if (signal.aborted) return Promise.resolve(undefined);
  const claims = claimsOf(request, capacities);
  const { promise, resolve } = Promise.withResolvers<Release | undefined>();
  const giveUp = (): void => {
    leaveQueue();
    resolve(undefined);
  };
  const admit = (): void => {
    signal.removeEventListener("abort", giveUp);
    resolve(releaseOnce(() => queue.leave(claims)));
  };
  signal.addEventListener("abort", giveUp);
  const leaveQueue = queue.enter(claims, admit);
  return promise;
}

function claimsOf({ units, slot }: LimitRequest, capacities: Limits["capacities"]): Claim[] {
  const claims: Claim[] = Object.entries(units).map(([key, wanted]) => ({
    key,
    units: wanted,
    capacity: capacities[key] ?? 0,
  }));
  if (slot !== undefined) claims.push({ key: slot.runner, units: 1, capacity: slot.capacity });
  return claims;
}

function releaseOnce(release: Release): Release {
  let released = false;
  return () => {
    if (released) return;
    released = true;
    release();
  };
}
