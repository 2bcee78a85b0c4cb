import type { LimitUnits, Release } from "../limits/limits.ts";
import type { Task, TaskResult, TaskRunner } from "../runners/task-runner.ts";
import type { Launcher } from "./launcher.ts";
import { findRunner, type RunScope } from "./run-scope.ts";
import type { Unit } from "./unit.ts";

interface Arrival {
  readonly unit: Unit;
  readonly admit: (release: Release | undefined) => void;
  readonly fail: (error: unknown) => void;
}

interface Start {
  readonly unit: Unit;
  readonly task: Task;
  readonly resolve: (result: TaskResult | PromiseLike<TaskResult>) => void;
}

/**
 * Gathers the first attempts of a wave and gives them to their task runner in one call. It waits
 * until every unit has arrived or withdrawn; where the wave needs more of a limit than there is,
 * it goes in several calls, each as large as the limits allow, one after another.
 */
export class WaveLauncher implements Launcher {
  readonly #scope: RunScope;
  /** All units of the wave, in the order of the graph. */
  readonly #units: readonly Unit[];
  readonly #expected: Set<Unit>;
  readonly #arrivals = new Map<Unit, Arrival>();
  /** The batch under way: units that were admitted and have not reached `start` yet. */
  #toStart = new Set<Unit>();
  #starts: Start[] = [];

  constructor(scope: RunScope, units: readonly Unit[]) {
    this.#scope = scope;
    this.#units = units;
    this.#expected = new Set(units);
  }

  admit(unit: Unit): Promise<Release | undefined> {
    const { promise, resolve, reject } = Promise.withResolvers<Release | undefined>();
    this.#arrivals.set(unit, { unit, admit: resolve, fail: reject });
    this.#count(unit);
    return promise;
  }

  withdraw(unit: Unit): void {
    this.#count(unit);
  }

  start(unit: Unit, task: Task): Promise<TaskResult> {
    const { promise, resolve } = Promise.withResolvers<TaskResult>();
    this.#starts.push({ unit, task, resolve });
    this.#awaitStart(unit);
    return promise;
  }

  /** One more has arrived or withdrawn; the last one lets the wave go. */
  #count(unit: Unit): void {
    this.#expected.delete(unit);
    if (this.#expected.size > 0) return;
    const failAll = (error: unknown): void => {
      for (const { fail } of this.#arrivals.values()) fail(error);
    };
    void this.#launch().catch(failAll);
  }

  async #launch(): Promise<void> {
    // Looking into the cache takes some units longer than others; the order stays the graph's.
    const inOrder = this.#units.flatMap((unit) => this.#arrivals.get(unit) ?? []);
    for (const batch of splitByLimits(inOrder, this.#scope.limits.capacities)) {
      const release = await this.#scope.limits.acquire({
        units: batch.units,
        signal: this.#scope.signal,
      });
      if (release === undefined) {
        for (const { admit } of batch.members) admit(undefined);
        continue;
      }
      await this.#admitTogether(batch.members);
      release();
    }
  }

  /** Resolves when every member has given its admission back. */
  #admitTogether(members: readonly Arrival[]): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const held = new Set(members.map(({ unit }) => unit));
    this.#toStart = new Set(held);
    for (const { unit, admit } of members) {
      admit(() => {
        this.#awaitStart(unit);
        held.delete(unit);
        if (held.size === 0) resolve();
      });
    }
    return promise;
  }

  /** A member has reached its start, or gave up on the way; the last one makes the call. */
  #awaitStart(unit: Unit): void {
    if (!this.#toStart.delete(unit) || this.#toStart.size > 0) return;
    const starts = this.#starts;
    this.#starts = [];
    const byRunner = Map.groupBy(starts, ({ unit: { node } }) => findRunner(this.#scope, node));
    for (const [runner, group] of byRunner) startGroup(runner, group);
  }
}

function startGroup(runner: TaskRunner, group: readonly Start[]): void {
  const results = begin(runner, group);
  for (const [index, { unit, resolve }] of group.entries()) {
    const missing = new Error(`"${unit.node.isolation}" did not take "${unit.id}".`);
    resolve(results[index] ?? { status: "failed", error: missing });
  }
}

/** A task runner that throws instead of answering has failed every task of the call. */
function begin(
  runner: TaskRunner,
  group: readonly Start[],
): readonly (Promise<TaskResult> | TaskResult)[] {
  try {
    return runner.start(group.map(({ task }) => task));
  } catch (error) {
    return group.map(() => ({ status: "failed", error }));
  }
}

/** Units that may run at the same time, and what they hold of each limit together. */
interface Batch<Member> {
  readonly members: readonly Member[];
  readonly units: LimitUnits;
}

/**
 * Splits a wave, in order, into as few batches as the limits allow without one unit overtaking
 * another. A wave that fits is one batch.
 */
function splitByLimits<Member extends { readonly unit: Pick<Unit, "node"> }>(
  members: readonly Member[],
  capacities: LimitUnits,
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
  held: LimitUnits,
  { limits, capacities }: { readonly limits: LimitUnits; readonly capacities: LimitUnits },
): boolean {
  return Object.entries(limits).every(
    ([name, units]) => (held[name] ?? 0) + units <= (capacities[name] ?? 0),
  );
}

function add(held: Record<string, number>, limits: LimitUnits): void {
  for (const [name, units] of Object.entries(limits)) held[name] = (held[name] ?? 0) + units;
}
