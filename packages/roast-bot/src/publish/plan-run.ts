import {
  listWithheld,
  type DevLogState,
  planSettlements,
  type RunProblem,
} from "../audit/dev-log-state.ts";
import type { DevLog } from "../dev-log/open-dev-log.ts";
import { readSiteFiles } from "../dev-log/read-site-files.ts";
import { slotKey } from "../ledger/ledger-state.ts";
import { findForge } from "./find-forge.ts";
import { type Held, holdForReview } from "./hold-for-review.ts";
import { type CommitPlan, planCommit } from "./plan-commit.ts";
import { type HeldRoast, planReview } from "./plan-review.ts";
import { prepareErrata } from "./prepare-errata.ts";
import type { PublishRunOptions } from "./published-run.ts";

/** A dev log's branch as it is, and what it says at the clock of a run. */
export interface StateOfBranch {
  readonly devLog: DevLog;
  readonly state: DevLogState;
}

/** What a run is to publish, and what it has to tell beside. */
export interface RunPlan {
  readonly plan: CommitPlan;
  readonly hold: readonly HeldRoast[];
  /** For the user. */
  readonly notes: readonly string[];
  readonly problems: readonly RunProblem[];
}

/** Judges and settles; what is to wait for its review is seen to already, unless in a dry run. */
export async function planRun(
  options: PublishRunOptions,
  { devLog, state }: StateOfBranch,
): Promise<RunPlan> {
  const { run } = options;
  const settlements = planSettlements(state, run.at);
  const { publish, hold } = planReview({ ...options, state, settlements, now: run.at });
  const held = await holdBack(hold, { ...options, state });
  const own = [...listWithheld(settlements), ...held.problems];
  const problems = [...options.problems, ...own];
  const siteFiles = await readSiteFiles(devLog);
  const { errata, notes } = prepareErrata(state, { settlements, siteFiles, at: run.at });
  const plan = planCommit({
    ...held,
    state,
    settlements,
    prepared: publish,
    errata,
    problems,
    run,
  });
  return { plan, hold, notes, problems: own };
}

/** In a dry run nothing is brought anywhere: roasts count as waiting where they do, or would. */
async function holdBack(
  hold: readonly HeldRoast[],
  options: PublishRunOptions & Pick<StateOfBranch, "state">,
): Promise<Held> {
  const { clone, target, credentials, identity, run, token, signal, clock, dryRun } = options;
  const { publish, forge, zone } = options.state.promise;
  if (dryRun) {
    const waits = hold.map((each) => [slotKey(each.promise, each.slot), each.waits] as const);
    return { waits: new Map(waits), problems: [] };
  }
  return await holdForReview({
    hold,
    isProposed: publish === "pull-request",
    forge: target.kind === "remote" ? findForge(target.pushTo, forge) : undefined,
    zone,
    token,
    clone,
    target,
    credentials,
    identity,
    parent: options.state.tip,
    at: run.at,
    ...(signal && { signal }),
    ...(clock && { clock }),
  });
}
