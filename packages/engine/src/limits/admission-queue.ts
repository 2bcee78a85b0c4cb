/** A limit by its name, or a task runner's places by the runner itself. */
type CounterKey = string | object;

/** Wanted units of one counter, and how many the counter has. */
export interface Claim {
  readonly key: CounterKey;
  readonly units: number;
  readonly capacity: number;
}

interface Waiter {
  readonly claims: readonly Claim[];
}

/**
 * Admits waiters in the order in which they came, and adds what they take to `used`. One that must
 * wait holds back every later one that shares a counter with it, and no other: so none is overtaken
 * and none waits in vain. Nobody further is looked at once `isOver` says that enough counters are
 * held back, so `waiting` may be long and lazy.
 */
export function* admitInOrder<Each extends Waiter>({
  waiting,
  used,
  isOver,
}: {
  readonly waiting: Iterable<Each>;
  readonly used: Map<CounterKey, number>;
  readonly isOver: (heldBack: ReadonlySet<CounterKey>) => boolean;
}): Generator<Each, void, undefined> {
  const heldBack = new Set<CounterKey>();
  for (const waiter of waiting) {
    const { claims } = waiter;
    const fits = claims.every(
      ({ key, units, capacity }) => !heldBack.has(key) && (used.get(key) ?? 0) + units <= capacity,
    );
    if (fits) {
      for (const { key, units } of claims) add(used, { key, count: units });
      yield waiter;
    } else {
      for (const { key } of claims) heldBack.add(key);
      if (isOver(heldBack)) return;
    }
  }
}

/** The queue of this process: first come, first served, see {@link admitInOrder}. */
export class AdmissionQueue {
  readonly #used = new Map<CounterKey, number>();
  /** How many waiters want each counter: when all wanted ones are held back, the search can end. */
  readonly #wanted = new Map<CounterKey, number>();
  readonly #waiters = new Set<Waiter & { readonly admit: () => void }>();

  /** Calls `admit` at once or later. The returned function leaves the queue, unless admitted. */
  enter(claims: readonly Claim[], admit: () => void): () => void {
    const waiter = { claims, admit };
    this.#waiters.add(waiter);
    for (const { key } of claims) add(this.#wanted, { key, count: 1 });
    this.#admitNext();
    return () => {
      if (this.#remove(waiter)) this.#admitNext();
    };
  }

  /** Gives the units of an admitted request back and admits whoever fits now. */
  leave(claims: readonly Claim[]): void {
    for (const { key, units } of claims) add(this.#used, { key, count: -units });
    this.#admitNext();
  }

  #admitNext(): void {
    const admitted = admitInOrder({
      waiting: this.#waiters,
      used: this.#used,
      isOver: (heldBack) => heldBack.size === this.#wanted.size,
    });
    for (const waiter of admitted) {
      this.#remove(waiter);
      waiter.admit();
    }
  }

  #remove(waiter: Waiter & { readonly admit: () => void }): boolean {
    if (!this.#waiters.delete(waiter)) return false;
    for (const { key } of waiter.claims) add(this.#wanted, { key, count: -1 });
    return true;
  }
}

function add(
  counts: Map<CounterKey, number>,
  { key, count }: { readonly key: CounterKey; readonly count: number },
): void {
  const sum = (counts.get(key) ?? 0) + count;
  if (sum === 0) counts.delete(key);
  else counts.set(key, sum);
}
