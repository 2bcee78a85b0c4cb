import type { NodeContext } from "@mea-culpa/engine";
import type { FleetPromise, FleetRun } from "@mea-culpa/formats";
import { run } from "../api/run.ts";

/** What a promise's own process is told. Of variables the names only: the values are its environment. */
export interface PromiseOrder extends Pick<FleetPromise, "variables"> {
  readonly devLog: string;
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly dryRun: boolean;
  readonly state?: string;
}

/** What comes back: what a fleet's report tells of a run, and none of the files that it made. */
export type PromiseAnswer = Omit<FleetRun, "id" | "dev_log" | "seconds">;

/** Carries out one promise's run, as `roast-bot run` would. */
export async function runPromise({
  input: { variables, ...options },
  environment,
  signal,
}: NodeContext<object, PromiseOrder>): Promise<PromiseAnswer> {
  const named = Object.entries(variables).map(([name, from]) => [name, environment[from]]);
  const report = await run({
    ...options,
    signal,
    environment: { ...process.env, ...Object.fromEntries(named) },
  });
  const { outcome, problems, slots, commit, heartbeat, open_slot, notes } = report;
  return {
    outcome,
    problems: problems.map(({ stage, message }) => ({ stage, message })),
    slots,
    commit,
    next_due: heartbeat?.next_due ?? open_slot?.closes ?? null,
    notes,
  };
}
