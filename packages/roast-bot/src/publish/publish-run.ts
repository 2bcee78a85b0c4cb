import { openDevLog } from "../dev-log/open-dev-log.ts";
import type { Heartbeat } from "../ledger/heartbeat.ts";
import type { LedgerRecord } from "../ledger/ledger-record.ts";
import { makeHeartbeat } from "../ledger/make-heartbeat.ts";
import { checkCommit } from "./check-commit.ts";
import { commitFiles, type CommitIdentity } from "./commit-files.ts";
import { fetchTip, type DevLogClone } from "./dev-log-clone.ts";
import { readDevLogState, type DevLogState } from "./dev-log-state.ts";
import { planCommit, type PlanCommitOptions } from "./plan-commit.ts";
import { publishInWorkTree } from "./publish-in-work-tree.ts";
import type { PublishTarget } from "./publish-target.ts";
import type { PublishedFile } from "./published-file.ts";
import { pushCommit } from "./push-commit.ts";

export interface PublishRunOptions extends Omit<PlanCommitOptions, "state"> {
  readonly clone: DevLogClone;
  readonly target: PublishTarget;
  /** Added to git's environment: see `pushCredentials`. */
  readonly credentials: Readonly<Record<string, string>>;
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
}

/**
 * One attempt to publish a run as one commit upon the dev log's branch as it is now: fetch, judge,
 * settle, build, check, push, read back. Whoever lost a race simply attempts again; an attempt
 * whose predecessor did arrive, against all appearance, finds its commit and adds none.
 *
 * @throws {PublishError} which says whether another attempt is worth while.
 */
export async function publishRun(options: PublishRunOptions): Promise<PublishedRun> {
  const { clone, target, credentials, signal, run, identity } = options;
  const cancel = signal === undefined ? {} : { signal };
  const parent = await fetchTip(clone, { target, credentials, ...cancel });
  const state = await stateOf(clone, run.at);
  if (state.runs.has(run.id)) return publishedBefore(state, options);
  const plan = planCommit({ ...options, state });
  const { heartbeat, records } = plan;
  const { folder } = clone;
  const { files, message, allowed } = plan;
  const commit = await commitFiles({ folder, parent, files, message, identity, at: run.at });
  await checkCommit({ folder, parent, commit, allowed });
  const done = { commit, heartbeat, records, planned: [], notes: [] };
  if (options.dryRun) return { ...done, commit: null, planned: files };
  signal?.throwIfAborted();
  switch (target.kind) {
    case "remote": {
      const { pushTo } = target;
      await pushCommit({ clone, pushTo, commit, parent, credentials, ...cancel });
      return done;
    }
    case "work-tree": {
      const note = await publishInWorkTree({ clone, folder: target.folder, commit, parent });
      return note === undefined ? done : { ...done, notes: [note] };
    }
  }
}

async function stateOf(clone: DevLogClone, now: string): Promise<DevLogState> {
  const devLog = await openDevLog({ location: clone.folder, from: "/", cache: clone.folder });
  return readDevLogState(devLog, now);
}

/** What an attempt that seemed to have failed has published after all. */
function publishedBefore(state: DevLogState, { run }: PublishRunOptions): PublishedRun {
  const { lines, end } = state.ledgerFile.ledger;
  const last = lines.findIndex((line) => line.kind === "run" && line.run === run.id);
  const before = lines.slice(0, last).findLastIndex(({ kind }) => kind === "run");
  const record = lines[last];
  const error = record?.kind === "run" ? record.error : null;
  const { promise, ledger, tip } = state;
  return {
    commit: tip,
    heartbeat: makeHeartbeat({ promise, ledger, end, run: { ...run, error } }),
    records: lines.slice(before + 1, last + 1),
    planned: [],
    notes: [],
  };
}
