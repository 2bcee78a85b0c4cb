import type { Heartbeat, LedgerRecord, PublishedFile } from "@mea-culpa/formats";
import { openOwnClone } from "../dev-log/open-dev-log.ts";
import { makeHeartbeat } from "../ledger/heartbeat.ts";
import { checkCommit } from "./check-commit.ts";
import { commitFiles, type CommitIdentity } from "./commit-files.ts";
import { type DevLogClone, fetchTip } from "./dev-log-clone.ts";
import {
  type DevLogState,
  listWithheld,
  planSettlements,
  readDevLogState,
  type RunProblem,
} from "../audit/dev-log-state.ts";
import { slotKey } from "../ledger/ledger-state.ts";
import { findForge } from "./find-forge.ts";
import { type Held, holdForReview } from "./hold-for-review.ts";
import { listFiles, planCommit, type PlanCommitOptions } from "./plan-commit.ts";
import { type HeldRoast, planReview } from "./plan-review.ts";
import { readSiteFiles } from "../dev-log/read-site-files.ts";
import { prepareErrata } from "./prepare-errata.ts";
import type { PublishTarget } from "./publish-target.ts";
import { explainFailure, pushCommit } from "./push-commit.ts";
import type { GitSettings } from "../git/git-environment.ts";
import { runInForeignFolder } from "../git/foreign-folder.ts";
import { handOver } from "./review-branch.ts";
import { followBranch } from "./follow-branch.ts";
import { PublishError } from "./publish-error.ts";

export interface PublishRunOptions extends Pick<
  PlanCommitOptions,
  "prepared" | "problems" | "run"
> {
  readonly clone: DevLogClone;
  readonly target: PublishTarget;
  /** See `pushCredentials`. */
  readonly credentials: GitSettings;
  /** What its forge is asked with for pull requests; see `publishEnvironment`. */
  readonly token?: string | undefined;
  readonly identity: CommitIdentity;
  /** Plan and check the commit, and publish nothing. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
}

/** What is on the dev log's branch because of this run. */
export interface PublishedRun {
  /** Null when nothing was published, in a dry run. */
  readonly commit: string | null;
  readonly heartbeat: Heartbeat;
  /** What the run has added to the ledger, the run itself last. */
  readonly records: readonly LedgerRecord[];
  /** What a dry run would have published. */
  readonly planned: readonly PublishedFile[];
  /** For the user, for instance that their work tree was left as it is. */
  readonly notes: readonly string[];
  /** What kept roasts from waiting for their review as they should. */
  readonly problems: readonly RunProblem[];
}

/**
 * One attempt to publish a run as one commit upon the dev log's branch as it is now: fetch, judge,
 * settle, build, check, push, read back. Each attempt starts from the branch as it then is. If an
 * earlier attempt that seemed to fail did arrive, the next one finds its commit and adds none.
 *
 * @throws {PublishError} which says whether another attempt is worth while.
 */
export async function publishRun(options: PublishRunOptions): Promise<PublishedRun> {
  const { clone, target, credentials, signal, run, identity } = options;
  const cancel = signal === undefined ? {} : { signal };
  const parent = await fetchTip(clone, { target, credentials, ...cancel });
  const state = await readState(clone, run.at);
  if (state.runs.has(run.id)) return publishedBefore(state, options);
  const settlements = planSettlements(state, run.at);
  const { publish, hold } = planReview({ ...options, state, settlements, now: run.at });
  const held = await holdBack(hold, { ...options, state, parent });
  const own = [...listWithheld(settlements), ...held.problems];
  const problems = [...options.problems, ...own];
  const siteFiles = await readSiteFiles(await openOwnClone(clone.folder));
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
  const { heartbeat, records } = plan;
  const { folder } = clone;
  const { files, message, allowed } = plan;
  const commit = await commitFiles({ folder, parent, files, message, identity, at: run.at });
  await checkCommit({ folder, parent, commit, allowed });
  const done = { commit, heartbeat, records, planned: [], notes, problems: own };
  if (options.dryRun) {
    const waiting = hold.flatMap(({ roast }) => (roast === undefined ? [] : listFiles(roast)));
    return { ...done, commit: null, planned: [...waiting, ...files] };
  }
  signal?.throwIfAborted();
  try {
    const note = await bringThere({ ...options, commit, parent });
    return note === undefined ? done : { ...done, notes: [...notes, note] };
  } catch (error) {
    if (error instanceof PublishError) error.planned = records;
    throw error;
  }
}

/** In a dry run nothing is brought anywhere: roasts count as waiting where they do, or would. */
async function holdBack(
  hold: readonly HeldRoast[],
  options: PublishRunOptions & { readonly state: DevLogState; readonly parent: string },
): Promise<Held> {
  const { clone, target, credentials, identity, parent, run, token, signal, dryRun } = options;
  const { publish, forge } = options.state.promise;
  if (dryRun) {
    const waits = hold.map((each) => [slotKey(each.promise, each.slot), each.waits] as const);
    return { waits: new Map(waits), problems: [] };
  }
  return await holdForReview({
    hold,
    isProposed: publish === "pull-request",
    forge: target.kind === "remote" ? findForge(target.pushTo, forge) : undefined,
    token,
    clone,
    target,
    credentials,
    identity,
    parent,
    at: run.at,
    ...(signal && { signal }),
  });
}

/** Returns a note for the user, if there is something that they should know. */
async function bringThere(
  options: Pick<PublishRunOptions, "clone" | "target" | "credentials" | "signal"> & {
    readonly commit: string;
    readonly parent: string;
  },
): Promise<string | undefined> {
  const { clone, target, credentials, signal, commit, parent } = options;
  switch (target.kind) {
    case "remote": {
      const { pushTo } = target;
      const where = { clone, pushTo, branch: clone.branch, credentials };
      await pushCommit({ ...where, commit, expected: parent, ...(signal && { signal }) });
      return undefined;
    }
    case "work-tree":
      return publishInWorkTree({ clone, folder: target.folder, commit, parent });
  }
}

async function readState(clone: DevLogClone, now: string): Promise<DevLogState> {
  const devLog = await openOwnClone(clone.folder);
  return readDevLogState(devLog, now);
}

/** What an attempt that seemed to have failed has published after all. */
function publishedBefore(state: DevLogState, { run }: PublishRunOptions): PublishedRun {
  const { lines, end } = state.ledgerFile.ledger;
  const last = lines.findIndex((line) => line.kind === "run" && line.run === run.id);
  const before = lines.slice(0, last).findLastIndex(({ kind }) => kind === "run");
  const record = lines[last];
  const error = record?.kind === "run" ? record.error : null;
  const { promise, ledger, tip, commits } = state;
  return {
    // Somebody may have pushed on top of it since.
    commit: commits.find((commit) => commit.run === run.id)?.commit ?? tip,
    heartbeat: makeHeartbeat({ promise, ledger, end, run: { ...run, error } }),
    records: lines.slice(before + 1, last + 1),
    planned: [],
    notes: [],
    problems: [],
  };
}

/**
 * Publishes a commit in a work tree that has no remote: moves its branch, if the branch is at
 * `parent` still, and brings the commit's own files into the work tree. Returns a note for the user
 * when their files were in the way; they are then left exactly as they are.
 *
 * @throws {PublishError} for instance `BRANCH_MOVED` when the branch is somewhere else by now.
 */
async function publishInWorkTree(options: {
  readonly clone: DevLogClone;
  readonly folder: string;
  readonly commit: string;
  readonly parent: string;
}): Promise<string | undefined> {
  const { clone, folder, commit, parent } = options;
  const ref = `refs/heads/${clone.branch}`;
  await handOver(clone, { folder, commit });
  const move = ["update-ref", "-m", "roast-bot: publish", ref, commit, parent];
  try {
    await runInForeignFolder(move, { cwd: folder });
  } catch (error) {
    throw explainFailure(error);
  }
  const followed = await followBranch(folder, clone.branch);
  if (followed) return undefined;
  return `${folder} has changes of yours in the way; it was left as it is, behind ${clone.branch}.`;
}
