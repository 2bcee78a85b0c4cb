/** A limit by its name, or a task runner's slots by the runner itself. */
export type CounterKey = string | object;

/** Wanted units of one counter, and how many the counter has. */
export interface Claim {
  readonly key: CounterKey;
  readonly units: number;
  readonly capacity: number;
}

interface Waiter {
  readonly claims: readonly Claim[];
  readonly admit: () => void;
}

/**
 * Admits requests in the order in which they came. A request that must wait holds back every later
 * one that shares a counter with it, and no other: so none is overtaken and none waits in vain.
 */
export class AdmissionQueue {
  readonly #used = new Map<CounterKey, number>();
  /** How many waiters want each counter: when all wanted ones are held back, the search can end. */
  readonly #wanted = new Map<CounterKey, number>();
  readonly #waiters = new Set<Waiter>();

  /** Calls `admit` at once or later. The returned function leaves the queue, unless admitted. */
  enter(claims: readonly Claim[], admit: () => void): () => void {
    const waiter = { claims, admit };
    this.#waiters.add(waiter);
    this.#count(this.#wanted, { claims, sign: 1, by: () => 1 });
    this.#admitWhoeverFits();
    return () => {
      if (this.#remove(waiter)) this.#admitWhoeverFits();
    };
  }

  /** Gives the units of an admitted request back and admits whoever fits now. */
  leave(claims: readonly Claim[]): void {
    this.#count(this.#used, { claims, sign: -1, by: ({ units }) => units });
    this.#admitWhoeverFits();
  }

  #admitWhoeverFits(): void {
    const heldBack = new Set<CounterKey>();
    for (const waiter of this.#waiters) {
      if (this.#fits(waiter.claims, heldBack)) {
        this.#remove(waiter);
        this.#count(this.#used, { claims: waiter.claims, sign: 1, by: ({ units }) => units });
        waiter.admit();
      } else {
        for (const { key } of waiter.claims) heldBack.add(key);
        if (heldBack.size === this.#wanted.size) return;
      }
    }
  }

  #fits(claims: readonly Claim[], heldBack: ReadonlySet<CounterKey>): boolean {
    return claims.every(
      ({ key, units, capacity }) =>
        !heldBack.has(key) && (this.#used.get(key) ?? 0) + units <= capacity,
    );
  }

  #remove(waiter: Waiter): boolean {
    if (!this.#waiters.delete(waiter)) return false;
    this.#count(this.#wanted, { claims: waiter.claims, sign: -1, by: () => 1 });
    return true;
  }

  #count(
    counts: Map<CounterKey, number>,
    {
      claims,
      sign,
      by,
    }: {
      readonly claims: readonly Claim[];
      readonly sign: 1 | -1;
      readonly by: (claim: Claim) => number;
    },
  ): void {
    for (const claim of claims) {
      const count = (counts.get(claim.key) ?? 0) + sign * by(claim);
      if (count === 0) counts.delete(claim.key);
      else counts.set(claim.key, count);
    }
  }
}
