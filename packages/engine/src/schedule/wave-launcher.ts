import type { Release } from "../limits/limits.ts";
import type { Task, TaskResult } from "../runners/task.ts";
import type { TaskRunner } from "../runners/task-runner.ts";
import type { Launcher } from "./launcher.ts";
import { runnerOf } from "./runner-of.ts";
import type { RunScope } from "./run-scope.ts";
import { splitByLimits } from "./split-by-limits.ts";
import type { Unit } from "./unit.ts";

interface Arrival {
  readonly unit: Unit;
  readonly admit: (release: Release | undefined) => void;
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
  readonly #expected: Set<Unit>;
  readonly #arrivals: Arrival[] = [];
  /** The batch under way: units that were admitted and have not reached `start` yet. */
  #toStart = new Set<Unit>();
  #starts: Start[] = [];

  constructor(scope: RunScope, units: readonly Unit[]) {
    this.#scope = scope;
    this.#expected = new Set(units);
  }

  admit(unit: Unit): Promise<Release | undefined> {
    const { promise, resolve } = Promise.withResolvers<Release | undefined>();
    this.#arrivals.push({ unit, admit: resolve });
    this.#account(unit);
    return promise;
  }

  withdraw(unit: Unit): void {
    this.#account(unit);
  }

  start(unit: Unit, task: Task): Promise<TaskResult> {
    const { promise, resolve } = Promise.withResolvers<TaskResult>();
    this.#starts.push({ unit, task, resolve });
    this.#awaitStart(unit);
    return promise;
  }

  #account(unit: Unit): void {
    this.#expected.delete(unit);
    if (this.#expected.size === 0) void this.#launch();
  }

  async #launch(): Promise<void> {
    const inOrder = this.#arrivals;
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
    const byRunner = Map.groupBy(starts, ({ unit: { node } }) => runnerOf(this.#scope, node));
    for (const [runner, group] of byRunner) startGroup(runner, group);
  }
}

function startGroup(runner: TaskRunner, group: readonly Start[]): void {
  const results = runner.start(group.map(({ task }) => task));
  for (const [index, { unit, resolve }] of group.entries()) {
    const result = results[index];
    const missing = { status: "failed", error: new Error(`"${unit.id}" was not taken.`) } as const;
    resolve(result ?? missing);
  }
}
