import type { RecordedError, ReportedProblem } from "@mea-culpa/formats";
import type { DevLog } from "../dev-log/open-dev-log.ts";
import { adviseMissing, readPromise } from "../dev-log/read-promise.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import { runGit } from "../git/run-git.ts";
import { foldLedger, type LedgerState, slotKey } from "../ledger/ledger-state.ts";
import { parseLedger } from "../ledger/parse-ledger.ts";
import {
  type PublishedRoast,
  settleAll,
  type Settlement,
  type SlotVerdict,
} from "../ledger/settle-slots.ts";
import { goesOnWaiting } from "../ledger/waiting.ts";
import { type DevLogPromise, type FilePlace, promiseFile } from "../promise/promise.ts";
import { nextDue } from "../promise/slots.ts";
import { describePromiseProblem, type PromiseProblem } from "../promise/promise-problem.ts";
import { type JudgedPromise, type JudgedTerms, judgeTerms } from "./judge-terms.ts";
import { type BotCommit, botCommits } from "./bot-commits.ts";
import { largestLedger, type LedgerFile, readLedgerFile, readText } from "./ledger-file.ts";
import { findLostRuns } from "./lost-runs.ts";
import { publishedRoasts } from "./published-roasts.ts";
import { findMergedRoasts, readRoastsInReview, type RoastInReview } from "./waiting-roasts.ts";

/** Everything a run needs to know of a dev log, as it stands at one commit. */
export interface DevLogState extends Pick<
  JudgedPromise,
  "owed" | "open" | "reading" | "ledgerPaths"
> {
  readonly tip: string;
  readonly promise: DevLogPromise;
  /** See `promiseId`. */
  readonly promiseId: string;
  /** Every slot of the promise that is over, in order. */
  readonly verdicts: readonly SlotVerdict[];
  /** The slots that closed while the dev log held other promises. */
  readonly earlier: readonly JudgedTerms[];
  readonly ledgerFile: LedgerFile;
  /** What is wrong with it; what a run does about that is among `problems`. */
  readonly ledgerFaults: readonly string[];
  readonly ledger: LedgerState;
  /** Roasts that are on the branch and not in the ledger. */
  readonly published: readonly PublishedRoast[];
  /** Roasts that wait for their review and stand on the branch for it; in a clone of ours alone. */
  readonly inReview: readonly RoastInReview[];
  /** Ids of all runs that have committed. */
  readonly runs: ReadonlySet<string>;
  /** The commits of those runs, oldest first. */
  readonly commits: readonly BotCommit[];
  /** The heartbeat file's text; null when there is none. */
  readonly heartbeat: string | null;
  /** What is wrong with the dev log and does not keep the run from reporting it. */
  readonly problems: readonly RunProblem[];
}

/** A commit, and the ledger that it wrote if a promise had it there: anybody may add a file like one. */
export function withLedgerOf(paths: ReadonlySet<string>, commit: BotCommit): BotCommit {
  const { ledger, ...rest } = commit;
  return ledger === undefined || paths.has(ledger) ? commit : rest;
}

/** When the slot closes that was open at an instant; both ISO 8601 UTC. */
export function findDue({ owed, open, promise }: DevLogState, instant: string): string {
  const slots = [...owed.map(({ slot }) => slot), ...(open === undefined ? [] : [open])];
  const found = slots.find(({ closes }) => Date.parse(closes) > Date.parse(instant));
  return found?.closes ?? nextDue(promise, instant);
}

/**
 * Reads a dev log's state. When its promise can't be read any more, the last one that could be is
 * taken, for the sake of the heartbeat, and the problem is among `problems`. A run's `now` is the moment
 * that it is of, and `present` that at which it reads: what was committed in between is dated rightly.
 *
 * @throws {ConfigurationError} when there is no promise, and never was.
 */
export async function readDevLogState(
  devLog: DevLog,
  now: string,
  present: string = now,
): Promise<DevLogState> {
  const { cwd: folder, branch } = devLog;
  await using objects = new CatFileBatch({ cwd: folder, maxBytes: largestLedger });
  const claimed = await botCommits({ folder, branch }, objects);
  const firstRun = claimed[0]?.commit;
  const { promise, problems } = await promiseInForce(devLog, { now, firstRun });
  const runs = new Set(claimed.map(({ run }) => run));
  const file = promise.paths.ledger;
  const text = (await readText(objects, `${branch.tip}:${file}`)) ?? "";
  const written = parseLedger(text, { file });
  const lost = findLostRuns(written.kind === "sound" ? written.lines : [], { runs, file });
  // Where an earlier ledger is gone on with, what came after it settles nothing any more.
  const lastLedger = claimed.findLast(({ ledger }) => ledger !== undefined);
  const isGoneOnWith =
    lastLedger === undefined ||
    (await readText(objects, `${lastLedger.commit}:${lastLedger.ledger}`)) === text;
  const { current, earlier, ...judged } = await judgeTerms(devLog, {
    promise,
    firstRun,
    now,
    present,
    ...(isGoneOnWith && { keptBefore: lost.keeping }),
  });
  const commits = claimed.map((each) => withLedgerOf(judged.ledgerPaths, each));
  const ledgerFile = await readLedgerFile({
    objects,
    path: file,
    tip: branch.tip,
    runs: commits,
  });
  const ledger = foldLedger(ledgerFile.ledger.lines);
  const published = await publishedRoasts({
    folder,
    objects,
    commits,
    paths: promise.paths,
    isKnown: (of, slot) => ledger.slots.get(slotKey(of, slot))?.penance?.kind === "roasted",
  });
  const { repair } = ledgerFile;
  return {
    tip: branch.tip,
    promise,
    promiseId: current.promiseId,
    ...judged,
    verdicts: current.verdicts,
    earlier,
    ledgerFile,
    ledgerFaults: [lost.problem, repair?.fault].filter((told) => told !== undefined),
    ledger,
    published: [
      ...published,
      ...(await findMergedRoasts({ folder, tip: branch.tip, objects, ledger })),
    ],
    inReview: await readRoastsInReview(objects, ledger),
    runs,
    commits,
    heartbeat: await readText(objects, `${branch.tip}:${promise.paths.heartbeat}`),
    problems: [
      ...problems,
      ...[lost.problem, repair?.problem]
        .filter((told) => told !== undefined)
        .map((message) => ({ stage: "ledger", message })),
    ],
  };
}

/**
 * What a run has to do here by its clock, promise by promise, the current one last; nothing by terms
 * that can't be read.
 */
export function planSettlements(state: DevLogState, now: string): readonly Settlement[] {
  const { promise, promiseId, verdicts, earlier, ledger, published, problems } = state;
  const readable = problems.every(({ stage }) => stage !== "configuration");
  const promises = readable ? [...earlier, { promiseId, verdicts }] : [{ promiseId, verdicts: [] }];
  return settleAll(promises, {
    ledger,
    published,
    catchUp: promise.catchUp,
    isWaiting: (waits) => goesOnWaiting(waits, { promise, now }),
  });
}

/** The slots that a run does not roast because something that came in them can't be judged. */
export function listWithheld(settlements: readonly Settlement[]): readonly RunProblem[] {
  return settlements.flatMap(({ decisions }) =>
    decisions.flatMap((decision): RunProblem[] =>
      decision.kind === "withhold"
        ? [{ stage: "settle", slots: [decision.judged.slot.number], message: decision.reason }]
        : [],
    ),
  );
}

async function promiseInForce(
  devLog: DevLog,
  { now, firstRun }: { readonly now: string; readonly firstRun: string | undefined },
): Promise<{ readonly promise: DevLogPromise; readonly problems: readonly RunProblem[] }> {
  const here = await readPromise(devLog, { now });
  if (here.kind === "valid") return { promise: here.promise, problems: [] };
  const wrong = here.kind === "missing" ? [] : here.problems;
  const message =
    here.kind === "missing"
      ? `${here.file} is missing. ${adviseMissing(here)}`
      : wrong.map(describePromiseProblem).join("\n");
  // Where the bot has never run, nobody waits for its heartbeat yet.
  const promise =
    firstRun === undefined ? undefined : await findReadable(devLog, { now, firstRun });
  if (promise === undefined) throw new ConfigurationError(message, wrong);
  if (wrong.length === 0) return { promise, problems: [{ stage: "configuration", message }] };
  return { promise, problems: wrong.map(configurationProblem) };
}

/**
 * The newest promise that can be read. When it was written the site may have been empty, and now it
 * may be gone: what it leaves open is told by the site of any time at which it was in force.
 */
async function findReadable(
  devLog: DevLog,
  { now, firstRun }: { readonly now: string; readonly firstRun: string },
): Promise<DevLogPromise | undefined> {
  const openAt = (tip: string): DevLog => ({ ...devLog, branch: { ...devLog.branch, tip } });
  let lastInForce = devLog.branch.tip;
  for (const tip of await listChanges(devLog)) {
    for (const site of [devLog.branch.tip, lastInForce, firstRun, tip]) {
      const read = await readPromise(openAt(tip), { now, site: openAt(site) });
      if (read.kind === "valid") return read.promise;
      if (read.kind === "missing") break;
    }
    lastInForce = `${tip}^`;
  }
  return undefined;
}

/** The commits that the promise was changed in, newest first; further back than these nobody looks. */
async function listChanges({ cwd, branch }: DevLog): Promise<readonly string[]> {
  const log = ["log", "--first-parent", "--format=%H", "--max-count=100", "--end-of-options"];
  const listed = await runGit([...log, branch.tip, "--", promiseFile], { cwd });
  return listed.split("\n").filter(Boolean);
}

/** What is wrong in `roast-bot.yaml`, as a run tells it. */
export function configurationProblem(problem: PromiseProblem): RunProblem {
  const { file, line, column } = problem;
  const message = describePromiseProblem(problem);
  return { stage: "configuration", message, place: { file, line, column } };
}

/** The dev log's own configuration is missing or wrong; the message says where and what to do. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
  readonly code = "CONFIGURATION";
  readonly isRetryable = false;
  /** What is wrong where; empty when there is no configuration at all. */
  readonly problems: readonly PromiseProblem[];

  constructor(message: string, problems: readonly PromiseProblem[] = []) {
    super(message);
    this.problems = problems;
  }
}

/** What kept a run from settling everything; absent is what nobody knows of it. */
export type RunProblem = RecordedError &
  Partial<Omit<ReportedProblem, keyof RecordedError | "place">> & {
    /** Where in `roast-bot.yaml` it comes from, when it comes from there. */
    readonly place?: FilePlace;
  };

/** A problem as ledger and heartbeat have it. */
export function publicProblem({ stage, message, slots = [] }: RunProblem): RecordedError {
  if (slots.length === 0) return { stage, message };
  return {
    stage,
    message: `${slots.length === 1 ? "slot" : "slots"} ${slots.join(", ")}: ${message}`,
  };
}
