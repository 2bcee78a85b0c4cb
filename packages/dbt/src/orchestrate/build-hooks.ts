import type { DbtPlan } from "../plan/dbt-plan.ts";
import type { BuildResult, HookFailure } from "../results/build-result.ts";
import type { ManifestNode } from "../manifest/manifest.ts";
import type { NodeResult } from "../results/node-result.ts";

/** Functions that are called while a build goes on. What they throw never fails it. */
export interface BuildHooks {
  readonly runStarted?: (plan: DbtPlan) => unknown;
  readonly nodeFinished?: readonly NodeHook[];
  readonly runFinished?: (result: BuildResult) => unknown;
}

/** A hook for some nodes. */
export interface NodeHook {
  /** All nodes by default. */
  readonly select?: (node: ManifestNode) => boolean;
  readonly handle: (result: NodeResult) => unknown;
}

/** Calls hooks, waits for those that take time, and remembers what failed. */
export class HookCalls {
  readonly failures: HookFailure[] = [];
  readonly #underWay: Promise<void>[] = [];

  call(hook: string, act: () => unknown): void {
    this.#underWay.push(this.#watch(hook, act));
  }

  /** Resolves when every hook called so far is over. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #watch(hook: string, act: () => unknown): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.failures.push({ hook, error });
    }
  }
}
