import type { LedgerLine, RebuiltSlot, RecordedPenance, SlotRecord } from "@mea-culpa/formats";
import type { DevLog } from "../dev-log/open-dev-log.ts";
import { slotKey } from "../ledger/ledger-state.ts";
import type { SlotDecision } from "../ledger/settle-slots.ts";
import { tellApart, zonedMoment } from "../promise/local-moment.ts";
import type { RunLines } from "./audit-origins.ts";
import { type DevLogState, planSettlements, readDevLogState } from "./dev-log-state.ts";

/**
 * Rebuilds the ledger: carries out every run that settled anything once more, upon the branch as it
 * found it and by its own clock, and holds what it must have written against what stands there. What
 * came onto the branch later has no say in it; a commit dated after `present` was ahead then, too.
 */
export async function rebuildLedger(
  devLog: DevLog,
  state: DevLogState,
  { runs, present }: { readonly runs: readonly RunLines[]; readonly present: string },
): Promise<readonly RebuiltSlot[]> {
  const slots: RebuiltSlot[] = [];
  for (const run of runs) {
    if (run.own.every(({ kind }) => kind === "run" || kind === "promise")) continue;
    const tip = `${run.commit.commit}^`;
    const at = run.own.at(-1)?.at ?? "";
    const before = { ...devLog, branch: { ...devLog.branch, tip } };
    const found = await readDevLogState(before, at, present);
    slots.push(...compareRun(run, { found, at, lines: state.ledgerFile.ledger.lines }));
  }
  return slots;
}

function compareRun(
  { own, before }: RunLines,
  {
    found,
    at,
    lines,
  }: { readonly found: DevLogState; readonly at: string; readonly lines: readonly LedgerLine[] },
): readonly RebuiltSlot[] {
  const decisions = new Map(
    planSettlements(found, at).flatMap(({ promise, decisions: each }) =>
      each.map((decision) => [slotKey(promise, decision.judged.slot.number), decision] as const),
    ),
  );
  const written = own.filter(isOfSlot);
  const keys = new Set(written.map(({ promise, slot }) => slotKey(promise, slot)));
  const told = written.map((line): RebuiltSlot => {
    const decision = decisions.get(slotKey(line.promise, line.slot));
    const record = line.kind === "slot" ? line : findRecord(lines.slice(0, before), line);
    return {
      number: line.slot,
      promise: line.promise,
      at,
      recorded: record?.verdict ?? null,
      rebuilt: decision?.judged.verdict ?? null,
      penance: line.penance?.kind ?? null,
      differs:
        decision === undefined
          ? [unwanted]
          : compareSlot(line, record, decision, found.promise.zone),
    };
  });
  const left = [...decisions].flatMap(([key, { judged }]): RebuiltSlot[] => {
    // What is owed stays owed without a word, where nothing became of it.
    const isOwed = found.ledger.slots.get(key)?.penance?.kind === "owed";
    if (keys.has(key) || isOwed) return [];
    const { slot, promise, verdict } = judged;
    const differs = ["the run had to settle it, and did not"];
    return [
      {
        number: slot.number,
        promise,
        at,
        recorded: null,
        rebuilt: verdict,
        penance: null,
        differs,
      },
    ];
  });
  return [...told, ...left];
}

const unwanted = "the run had nothing to settle here";

type SlotLine = Extract<LedgerLine, { readonly kind: "slot" | "penance" }>;

function isOfSlot(line: LedgerLine): line is SlotLine {
  return line.kind === "slot" || line.kind === "penance";
}

function findRecord(
  lines: readonly LedgerLine[],
  { promise, slot }: SlotLine,
): SlotRecord | undefined {
  return lines
    .filter((line) => line.kind === "slot")
    .findLast((line) => line.promise === promise && line.slot === slot);
}

function compareSlot(
  line: SlotLine,
  record: SlotRecord | undefined,
  decision: SlotDecision,
  zone: string,
): string[] {
  const { slot, verdict, entries } = decision.judged;
  const differs: string[] = [];
  if (record === undefined) return ["nothing had settled it before"];
  if (Date.parse(slot.opens) !== Date.parse(record.opens) || slot.closes !== record.closes) {
    const [end, written] = tellApart({ one: [slot.closes], other: [record.closes], zone });
    differs.push(`it ran from ${zonedMoment(slot.opens, zone)} to ${end}, not to ${written}`);
  }
  if (verdict !== record.verdict) {
    differs.push(`the run wrote ${record.verdict}, and what it found was ${verdict}`);
  }
  if (line.kind === "slot") {
    const one = line.entries.map(({ public_at }) => public_at);
    const other = entries.map(({ public_at }) => public_at);
    if (verdict === record.verdict && one.join() !== other.join()) {
      const [wrote, found] = tellApart({ one, other, zone });
      differs.push(`the entries that it names (${wrote}) are not those it found (${found})`);
    }
  }
  const allowed = allowedPenances(decision);
  const penance = line.penance?.kind ?? "none";
  if (!allowed.includes(penance)) {
    differs.push(`the run wrote ${penance}, and the rules have ${allowed.join(" or ")}`);
  }
  return differs;
}

/** What may have become of a slot by the rules. Whether a roast came about no rule decides. */
function allowedPenances(decision: SlotDecision): readonly (RecordedPenance["kind"] | "none")[] {
  return decision.kind === "settle" ? [decision.penance?.kind ?? "none"] : penances[decision.kind];
}

const penances = {
  roast: ["roasted", "owed"],
  wait: ["owed"],
  withhold: ["owed"],
  recognise: ["roasted"],
  waive: ["waived"],
} as const;
