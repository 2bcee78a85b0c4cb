import { AdmissionQueue, type Claim } from "./admission-queue.ts";

/** Units by the name of the limit. */
export type LimitUnits = Readonly<Record<string, number>>;

/** Gives back what was acquired. Calling it again does nothing. */
export type Release = () => void;

/** What one attempt wants, all of it or nothing. */
export interface LimitRequest {
  readonly units: LimitUnits;
  /** A place at a task runner, taken together with the units so that neither waits for the other. */
  readonly place?: { readonly runner: object; readonly capacity: number } | undefined;
  readonly signal: AbortSignal;
}

/**
 * Named, counted limits on what runs at the same time. First come, first served: a request is
 * never overtaken by a later one that wants any limit in common with it.
 */
export interface Limits {
  readonly capacities: LimitUnits;
  /**
   * Resolves once everything is held, or to `undefined` if the signal aborts first. Rejects with
   * a `RangeError` if no waiting would ever do.
   */
  acquire(request: LimitRequest): Promise<Release | undefined>;
}

/**
 * Limits shared by all runs that are given the same object: `inProcessLimits({ warehouse: 4 })`.
 * Throws a `RangeError` for a capacity that is not a whole number of at least 1.
 */
export function inProcessLimits(capacities: LimitUnits): Limits {
  for (const [name, capacity] of Object.entries(capacities)) {
    if (!Number.isInteger(capacity) || capacity < 1) {
      throw new RangeError(`The limit "${name}" has ${capacity} units; expected 1 or more.`);
    }
  }
  const queue = new AdmissionQueue();
  return {
    capacities,
    acquire: async ({ units, place, signal }) => {
      refuseImpossible(units, capacities);
      const claims = listClaims(units, capacities);
      if (place !== undefined)
        claims.push({ key: place.runner, units: 1, capacity: place.capacity });
      return acquire(queue, { claims, signal });
    },
  };
}

/** Throws a `RangeError` for units that could only be waited for. Plans refuse such nodes earlier. */
export function refuseImpossible(units: LimitUnits, capacities: LimitUnits): void {
  for (const [name, wanted] of Object.entries(units)) {
    const capacity = capacities[name] ?? 0;
    if (wanted <= capacity) continue;
    throw new RangeError(`${wanted} of the limit "${name}" were asked for; it has ${capacity}.`);
  }
}

/** What a queue is asked for on behalf of somebody who wants `units`. */
export function listClaims(units: LimitUnits, capacities: LimitUnits): Claim[] {
  return Object.entries(units).map(([key, wanted]) => ({
    key,
    units: wanted,
    capacity: capacities[key] ?? 0,
  }));
}

function acquire(
  queue: AdmissionQueue,
  { claims, signal }: { readonly claims: readonly Claim[]; readonly signal: AbortSignal },
): Promise<Release | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
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

function releaseOnce(release: Release): Release {
  let isReleased = false;
  return () => {
    if (isReleased) return;
    isReleased = true;
    release();
  };
}
