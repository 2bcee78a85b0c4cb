import type { AuditFinding, LedgerLine } from "@mea-culpa/formats";
import type { DevLog } from "../dev-log/open-dev-log.ts";
import { readPromise } from "../dev-log/read-promise.ts";
import { foldLedger, type LedgerState, slotKey } from "../ledger/ledger-state.ts";
import { isUnderEarlierTerms } from "../ledger/settle-slots.ts";
import type { DevLogState } from "./dev-log-state.ts";

/**
 * Holds every waiver to the rules of the run that gave it: of the broken slots that were open then,
 * the newest is never waived, nor as many older ones as the promise let a run catch up with.
 */
export async function auditWaivers(
  devLog: DevLog,
  state: DevLogState,
): Promise<readonly AuditFinding[]> {
  const findings: AuditFinding[] = [];
  const { lines } = state.ledgerFile.ledger;
  for (const { before, own, run } of groupByRun(lines)) {
    const waived = own.filter((line) => isPenance(line, "waived"));
    if (waived.length === 0) continue;
    const ledger = foldLedger(before);
    const catchUp = await readCatchUp(devLog, state, run);
    const broken = own
      .filter((line) => !isPenance(line, "waived") || !isElsewhere(line, { ledger, state }))
      .filter((line) => "penance" in line && line.penance !== null)
      .toSorted((one, other) => findClose(other, ledger) - findClose(one, ledger));
    for (const line of broken.slice(0, 1 + catchUp)) {
      if (!isPenance(line, "waived")) continue;
      findings.push({
        place: `${state.promise.paths.ledger}: slot ${line.slot}`,
        message: `it was waived (${line.penance.reason}), and the rules have it roasted`,
      });
    }
  }
  return findings;
}

type PenanceLine = Extract<LedgerLine, { readonly kind: "slot" | "penance" }>;
type Waived = PenanceLine & {
  readonly penance: { readonly kind: "waived"; readonly reason: string };
};

function isPenance(line: LedgerLine, kind: "waived"): line is Waived {
  return (line.kind === "slot" || line.kind === "penance") && line.penance?.kind === kind;
}

/** What each run wrote, with all that stood before it. */
function groupByRun(lines: readonly LedgerLine[]): readonly {
  readonly before: readonly LedgerLine[];
  readonly own: readonly PenanceLine[];
  readonly run: string | undefined;
}[] {
  const ends = lines.flatMap(({ kind }, at) => (kind === "run" ? [at] : []));
  let start = 0;
  return [...ends, lines.length].map((end) => {
    const last = lines[end];
    const group = {
      before: lines.slice(0, start),
      own: lines
        .slice(start, end)
        .filter((line): line is PenanceLine => line.kind === "slot" || line.kind === "penance"),
      run: last?.kind === "run" ? last.run : undefined,
    };
    start = end + 1;
    return group;
  });
}

/** Waived for another reason than age: its time was settled before, or it is not broken after all. */
function isElsewhere(
  line: Waived,
  { ledger, state }: { readonly ledger: LedgerState; readonly state: DevLogState },
): boolean {
  const { promise, slot } = line;
  const judged = state.verdicts.find(
    (each) => each.promise === promise && each.slot.number === slot,
  );
  if (judged !== undefined && judged.verdict !== "broken") return true;
  const closes = findClose(line, ledger);
  return isUnderEarlierTerms({ promise, closes }, ledger);
}

function findClose(line: PenanceLine, ledger: LedgerState): number {
  if (line.kind === "slot") return Date.parse(line.closes);
  const record = ledger.slots.get(slotKey(line.promise, line.slot))?.record;
  return record === undefined ? 0 : Date.parse(record.closes);
}

/** How many older slots the promise of that run's time lets a run catch up with. */
async function readCatchUp(
  devLog: DevLog,
  { commits, promise }: DevLogState,
  run: string | undefined,
): Promise<number> {
  const commit = commits.find((each) => each.run === run)?.commit;
  if (commit === undefined) return promise.catchUp;
  const then = { ...devLog, branch: { ...devLog.branch, tip: commit } };
  const read = await readPromise(then, { now: "9999-12-31T00:00:00Z" });
  return read.kind === "valid" ? read.promise.catchUp : promise.catchUp;
}
