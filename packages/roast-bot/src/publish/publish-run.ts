import { makeHeartbeat } from "../ledger/heartbeat.ts";
import { systemClock } from "../forges/pause-clock.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import { checkCommit } from "./check-commit.ts";
import { commitFiles } from "./commit-files.ts";
import { fetchTip, openClone } from "./dev-log-clone.ts";
import { type DevLogState, findDue, readDevLogState } from "../audit/dev-log-state.ts";
import { listFiles } from "./plan-commit.ts";
import { planRun } from "./plan-run.ts";
import { PublishError } from "./publish-error.ts";
import { publishByApi } from "./publish-by-api.ts";
import type { PublishedRun, PublishRunOptions } from "./published-run.ts";
import { moveBranch } from "./push-commit.ts";
import { type Followed, followBranch } from "./follow-branch.ts";

/**
 * One attempt to publish a run as one commit upon the dev log's branch as it is now: fetch, judge,
 * settle, build, check, push, read back. Each attempt starts from the branch as it then is. If an
 * earlier attempt that seemed to fail did arrive, the next one finds its commit and adds none.
 *
 * @throws {PublishError} which says whether another attempt is worth while.
 */
export async function publishRun(options: PublishRunOptions): Promise<PublishedRun> {
  const {
    clone,
    target,
    credentials,
    signal,
    run,
    identity,
    dryRun,
    clock = systemClock,
  } = options;
  const cancel = signal === undefined ? {} : { signal };
  // All that reads objects on the way does so by one git.
  await using _objects = new CatFileBatch({ cwd: clone.folder, maxBytes: 0 });
  const parent = await fetchTip(clone, { target, credentials, ...cancel });
  const began = clock.now();
  const devLog = openClone(clone, parent);
  const state = await readDevLogState(devLog, run.at, new Date().toISOString());
  if (state.runs.has(run.id)) {
    // The attempt may have been killed before the work tree had its files.
    if (target.kind === "work-tree" && !dryRun) await followBranch(target.folder, clone.branch);
    return publishedBefore(state, options);
  }
  if (state.promise.publish === "commit-api" && !dryRun) {
    return await publishByApi({ ...options, devLog, state, took: clock.now() - began });
  }
  const { plan, hold, notes, problems } = await planRun(options, { devLog, state });
  const { heartbeat, records, files, message, allowed } = plan;
  const { folder } = clone;
  const commit = await commitFiles({ folder, parent, files, message, identity, at: run.at });
  await checkCommit({ folder, parent, commit, allowed });
  const done = { commit, heartbeat, records, planned: [], notes, problems };
  if (dryRun) {
    const waiting = hold.flatMap(({ roast }) => (roast === undefined ? [] : listFiles(roast)));
    return { ...done, commit: null, planned: [...waiting, ...files] };
  }
  signal?.throwIfAborted();
  try {
    const where = { clone, target, branch: clone.branch, credentials, signal };
    await moveBranch({ ...where, commit, expected: parent });
    if (target.kind === "remote") return done;
    // It is published: nothing that a work tree does can undo that.
    const followed = await followBranch(target.folder, clone.branch).catch(() => "staged" as const);
    return { ...done, notes: [...notes, ...tellFollowed(followed, target.folder)] };
  } catch (error) {
    if (error instanceof PublishError) error.planned = records;
    throw error;
  }
}

function tellFollowed(followed: Followed, folder: string): readonly string[] {
  if (followed === "up-to-date") return [];
  if (followed === "staged") {
    const why = "something is staged, a merge is under way, or git could not write there";
    return [
      `${folder} was left as it is (${why}): your next commit would take back what was published. Run git reset first.`,
    ];
  }
  const files = followed.leftAlone.join(", ");
  return [`${folder} has changes of yours in ${files}: they were left as they are.`];
}

/** What an attempt that seemed to have failed has published after all. */
function publishedBefore(state: DevLogState, { run }: PublishRunOptions): PublishedRun {
  const { lines, end } = state.ledgerFile.ledger;
  const last = lines.findIndex((line) => line.kind === "run" && line.run === run.id);
  const before = lines.slice(0, last).findLastIndex(({ kind }) => kind === "run");
  const record = lines[last];
  const { at, error } = record?.kind === "run" ? record : { at: run.at, error: null };
  const { promise, ledger, tip, commits } = state;
  return {
    // Somebody may have pushed on top of it since.
    commit: commits.find((commit) => commit.run === run.id)?.commit ?? tip,
    heartbeat: makeHeartbeat({
      promise,
      ledger,
      end,
      due: findDue(state, at),
      run: { ...run, at, error },
    }),
    records: lines.slice(before + 1, last + 1),
    planned: [],
    notes: [],
    problems: [],
  };
}
