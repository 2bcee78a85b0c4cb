import type { Heartbeat, LedgerRecord, PublishedFile, WaitingRoast } from "@mea-culpa/formats";
import {
  type DevLogState,
  findDue,
  publicProblem,
  type RunProblem,
} from "../audit/dev-log-state.ts";
import { appendRecords } from "../ledger/chain.ts";
import { foldLedger, slotKey } from "../ledger/ledger-state.ts";
import { makeHeartbeat, writeHeartbeat } from "../ledger/heartbeat.ts";
import { writePublicFiles } from "../ledger/public-files.ts";
import { type RoastedPenance, runRecords } from "../ledger/run-records.ts";
import type { Settlement } from "../ledger/settle-slots.ts";
import { sha256 } from "../digest.ts";
import type { RoastFiles } from "../audit/waiting-roasts.ts";
import type { AllowedPaths } from "./check-commit.ts";
import type { PreparedErrata } from "./prepare-errata.ts";
import { commitMessage, type PreparedRoast } from "./commit-message.ts";

/** What a run says of itself. */
export interface RunIdentity {
  readonly id: string;
  /** The run's clock, ISO 8601 UTC. */
  readonly at: string;
  /** The version of roast-bot. */
  readonly version: string;
  /**
   * Whoever runs the bot runs it again after so many seconds, or at the next deadline if that is
   * earlier; null where nobody knows.
   */
  readonly interval: number | null;
}

/** The one commit of a run, before anything is written. */
export interface CommitPlan {
  readonly records: readonly LedgerRecord[];
  readonly heartbeat: Heartbeat;
  readonly files: readonly PublishedFile[];
  readonly allowed: AllowedPaths;
  readonly message: string;
}

export interface PlanCommitOptions {
  readonly state: DevLogState;
  readonly settlements: readonly Settlement[];
  /** The roasts that go in. */
  readonly prepared: readonly PreparedRoast[];
  /** Those that wait for their review, by promise and slot: see `slotKey`. */
  readonly waits?: ReadonlyMap<string, WaitingRoast>;
  /** The corrections of earlier roasts; none if absent. */
  readonly errata?: PreparedErrata["errata"];
  /** What went wrong in the run so far. */
  readonly problems: readonly RunProblem[];
  readonly run: RunIdentity;
}

/**
 * Plans the commit of a run upon the state of the dev log: pure, so that a push that was rejected
 * can be planned anew upon the state it lost to.
 */
export function planCommit(options: PlanCommitOptions): CommitPlan {
  const {
    state,
    settlements,
    prepared: roasts,
    waits = new Map(),
    errata = [],
    problems,
    run,
  } = options;
  const { promise, promiseId, ledgerFile } = state;
  const [problem] = [...state.problems, ...problems];
  const error = problem === undefined ? null : publicProblem(problem);
  const reasons = new Map(
    problems.flatMap(({ slots = [], message }) => slots.map((slot) => [slot, message])),
  );
  const terms = [...state.earlier.map((each) => each.promise), promise];
  const [settled, ...earlier] = settlements
    .map((settlement, at) => ({
      terms: terms[at] ?? promise,
      settlement,
      roasts: new Map(
        roasts
          .filter((roast) => roast.promise === settlement.promise)
          .map((roast) => [roast.slot, makePenance(roast)]),
      ),
      waits: pickWaits(settlement, waits),
      reasons,
    }))
    .toReversed();
  const records = runRecords({
    terms: promise,
    settlement: { promise: promiseId, decisions: [] },
    roasts: new Map(),
    ...settled,
    earlier: earlier.toReversed(),
    errata: errata.map(({ record }) => record),
    ledger: state.ledger,
    run: { id: run.id, at: run.at, version: run.version, error },
  });
  const appended = appendRecords(ledgerFile.ledger.end, records);
  const heartbeat = makeHeartbeat({
    promise,
    ledger: foldLedger([...ledgerFile.ledger.lines, ...records]),
    end: appended.end,
    due: findDue(state, run.at),
    run: { at: run.at, error, interval: run.interval },
  });

  const { aside } = ledgerFile.repair ?? {};
  const added = [
    ...roasts.flatMap((roast) => listFiles(roast)),
    ...errata.map(({ file }) => file),
    ...(aside === undefined ? [] : [aside]),
  ];
  const { heartbeat: heartbeatPath, ledger: ledgerPath } = promise.paths;
  const shown = writePublicFiles({
    paths: promise.paths,
    records: [...ledgerFile.ledger.lines, ...records],
    heartbeat,
  });
  return {
    records,
    heartbeat,
    files: [
      ...added,
      { path: ledgerPath, content: ledgerFile.text + appended.text },
      { path: heartbeatPath, content: writeHeartbeat(heartbeat, state.heartbeat) },
      ...shown,
    ],
    allowed: {
      added: new Set(added.map(({ path }) => path)),
      changed: new Set([heartbeatPath, ledgerPath, ...shown.map(({ path }) => path)]),
    },
    message: commitMessage({
      promise: roasts[0]?.promise ?? promiseId,
      records,
      roasts,
      run: run.id,
    }),
  };
}

/** The files that a roast is made of. */
export function listFiles(roast: RoastFiles): readonly PublishedFile[] {
  return [roast.entry, roast.evidence, roast.receipts];
}

function pickWaits(
  { promise, decisions }: Settlement,
  waits: ReadonlyMap<string, WaitingRoast>,
): ReadonlyMap<number, WaitingRoast> {
  return new Map(
    decisions.flatMap(({ judged: { slot } }): [number, WaitingRoast][] => {
      const found = waits.get(slotKey(promise, slot.number));
      return found === undefined ? [] : [[slot.number, found]];
    }),
  );
}

function makePenance({ entry, title, subject, evidence }: PreparedRoast): RoastedPenance {
  return {
    kind: "roasted",
    entry: entry.path,
    title,
    subject,
    evidence: sha256(evidence.content),
  };
}
