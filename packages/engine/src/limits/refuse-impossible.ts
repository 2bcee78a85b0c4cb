import type { LimitRequest, Limits } from "./limits.ts";

/** Throws a `RangeError` for a request that could only wait for ever. Plans refuse such nodes earlier. */
export function refuseImpossible({ units }: LimitRequest, capacities: Limits["capacities"]): void {
  for (const [name, wanted] of Object.entries(units)) {
    const capacity = capacities[name] ?? 0;
    if (wanted <= capacity) continue;
    throw new RangeError(`${wanted} of the limit "${name}" were asked for; it has ${capacity}.`);
  }
}
