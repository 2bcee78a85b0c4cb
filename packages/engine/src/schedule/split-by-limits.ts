import type { Unit } from "./unit.ts";

/** Units that may run at the same time, and what they hold of each limit together. */
export interface Batch<Member> {
  readonly members: readonly Member[];
  readonly units: Readonly<Record<string, number>>;
}

/**
 * Splits a wave, in order, into as few batches as the limits allow without one unit overtaking
 * another. A wave that fits is one batch.
 */
export function splitByLimits<Member extends { readonly unit: Pick<Unit, "node"> }>(
  members: readonly Member[],
  capacities: Readonly<Record<string, number>>,
): readonly Batch<Member>[] {
  const batches: { members: Member[]; units: Record<string, number> }[] = [];
  for (const member of members) {
    const { limits } = member.unit.node;
    const last = batches.at(-1);
    if (last !== undefined && fits(last.units, { limits, capacities })) {
      last.members.push(member);
      add(last.units, limits);
    } else {
      batches.push({ members: [member], units: { ...limits } });
    }
  }
  return batches;
}

function fits(
  held: Readonly<Record<string, number>>,
  {
    limits,
    capacities,
  }: {
    readonly limits: Readonly<Record<string, number>>;
    readonly capacities: Readonly<Record<string, number>>;
  },
): boolean {
  return Object.entries(limits).every(
    ([name, units]) => (held[name] ?? 0) + units <= (capacities[name] ?? 0),
  );
}

function add(held: Record<string, number>, limits: Readonly<Record<string, number>>): void {
  for (const [name, units] of Object.entries(limits)) held[name] = (held[name] ?? 0) + units;
}
