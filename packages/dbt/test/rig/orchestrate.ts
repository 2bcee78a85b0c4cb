import { DbtOrchestrator } from "../../src/orchestrate/dbt-orchestrator.ts";
import type { DbtOrchestratorOptions } from "../../src/orchestrate/orchestrator-options.ts";
import type { BuildResult } from "../../src/results/build-result.ts";
import type { FakeExecutor } from "./fake-executor.ts";

/** An orchestrator over a fake. */
export function over(
  executor: FakeExecutor,
  options: Partial<DbtOrchestratorOptions> = {},
): DbtOrchestrator {
  return new DbtOrchestrator({ executor, retryDelay: 0, ...options });
}

/** The status of each node, by id. */
export function statuses({ nodes }: BuildResult): Readonly<Record<string, string>> {
  return Object.fromEntries([...nodes].map(([id, { status }]) => [id, status]));
}

/** Resolves when `isTrue` says so; looks again after each turn of the loop. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise(setImmediate);
}
