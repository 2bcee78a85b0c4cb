import { Temporal } from "temporal-polyfill";
import type { AuditedSlot, AuditFinding, Shortfall, Slot, SlotRecord } from "@mea-culpa/formats";
import { slotKey, type SettledSlot } from "../ledger/ledger-state.ts";
import { describeShortfall, isSameShortfall } from "../ledger/shortfall.ts";
import { isUnderEarlierTerms, type SlotVerdict } from "../ledger/settle-slots.ts";
import { tellApart, zonedMoment } from "../promise/local-moment.ts";
import type { DevLog } from "../dev-log/open-dev-log.ts";
import { type DevLogState, readDevLogState } from "./dev-log-state.ts";
import type { Audit } from "./audit.ts";

/** Holds every slot of the ledger to what the history says of it now, and looks for missing ones. */
export async function auditSlots(
  devLog: DevLog,
  state: DevLogState,
): Promise<Pick<Audit, "slots" | "findings" | "notes">> {
  const { ledger, promise } = state;
  const tell: Tell = (instant) => zonedMoment(instant, promise.zone);
  const verdicts = listVerdicts(state);
  const file = promise.paths.ledger;
  const judged = new Map(verdicts.map((each) => [slotKey(each.promise, each.slot.number), each]));
  const ids = new Set(verdicts.map((each) => each.promise));
  const slots: AuditedSlot[] = [];
  const findings: AuditFinding[] = [];
  const notes: string[] = [];
  for (const settled of ledger.slots.values()) {
    const { record } = settled;
    const now = judged.get(slotKey(record.promise, record.slot));
    const then = await judgeAgain(record, now, { devLog, state });
    if (then !== undefined) {
      notes.push(`Slot ${record.slot} is kept as its run found it; read as it is now, it is not.`);
    }
    const own = then ?? now;
    slots.push(auditedSlot(settled, own));
    // Of a promise that no version in force tells of, nothing is left to judge by.
    if (!ids.has(record.promise)) continue;
    if (own === undefined && settled.isPremature) {
      const why = "was settled before it was over, by a clock that ran ahead";
      notes.push(`Slot ${record.slot} ${why}; it is judged again when it is over.`);
      continue;
    }
    const closes = Date.parse(record.closes);
    if (own === undefined && isUnderEarlierTerms({ promise: record.promise, closes }, ledger)) {
      continue;
    }
    if (isPending(settled, own, state)) {
      const why = `is ${own?.verdict} by what came since the last run, which the next one puts on record`;
      notes.push(`Slot ${record.slot} ${why}.`);
      continue;
    }
    const place = `${file}: slot ${record.slot}`;
    findings.push(...differences(record, own, promise.zone).map((message) => ({ place, message })));
  }

  const unsettled: Slot[] = [];
  for (const { promise: id, slot } of verdicts) {
    if (ledger.slots.has(slotKey(id, slot.number))) continue;
    const { lastRun } = ledger;
    const missed = lastRun !== undefined && Temporal.Instant.compare(slot.closes, lastRun.at) <= 0;
    if (missed) {
      const message = `it closed at ${tell(slot.closes)}, before the last run, and is not in the ledger`;
      findings.push({ place: `${file}: slot ${slot.number}`, message });
    } else {
      unsettled.push(slot);
    }
  }
  notes.push(...describeUnsettled(unsettled, tell));
  return { slots, findings, notes };
}

function listVerdicts({ earlier, verdicts }: DevLogState): readonly SlotVerdict[] {
  return [...earlier.flatMap((terms) => terms.verdicts), ...verdicts];
}

/**
 * A kept slot that is broken by what the dev log says now, as its run judged it: a later configuration
 * of the site, by which it is read, or its files of authors may leave out what was there for everybody.
 */
async function judgeAgain(
  { verdict, promise, slot, at }: SlotRecord,
  judged: SlotVerdict | undefined,
  { devLog, state }: { readonly devLog: DevLog; readonly state: DevLogState },
): Promise<SlotVerdict | undefined> {
  if (verdict !== "kept" || judged?.verdict !== "broken") return undefined;
  const run = state.commits.find(({ seconds }) => seconds * 1000 === Date.parse(at));
  if (run === undefined) return undefined;
  const before = { ...devLog, branch: { ...devLog.branch, tip: `${run.commit}^` } };
  const verdicts = listVerdicts(await readDevLogState(before, at));
  return verdicts.find(
    (each) => each.promise === promise && each.slot.number === slot && each.verdict === verdict,
  );
}

/** A moment in the words of whoever reads: in the zone of the promise. */
type Tell = (instant: string) => string;

/** A bot that is dead for months leaves dozens of them. */
function describeUnsettled(slots: readonly Slot[], tell: Tell): readonly string[] {
  const [first, last] = [slots[0], slots.at(-1)];
  if (first === undefined || last === undefined) return [];
  return slots.length === 1
    ? [`Slot ${first.number} closed at ${tell(first.closes)}; no run has settled it yet.`]
    : [
        `${slots.length} slots closed, from ${first.number} at ${tell(first.closes)} to ${last.number} at ${tell(last.closes)}; no run has settled them yet.`,
      ];
}

/** Whether what was in doubt of a slot that is owed has been cleared up, and no run has seen it yet. */
function isPending(
  { record, penance }: SettledSlot,
  judged: SlotVerdict | undefined,
  { tip, commits }: DevLogState,
): boolean {
  return (
    record.verdict === "broken" &&
    penance?.kind === "owed" &&
    judged !== undefined &&
    judged.verdict !== "broken" &&
    commits.at(-1)?.commit !== tip
  );
}

function auditedSlot(
  { record, penance }: SettledSlot,
  judged: SlotVerdict | undefined,
): AuditedSlot {
  return {
    number: record.slot,
    recorded: record.verdict,
    judged: judged?.verdict ?? null,
    penance: penance?.kind ?? null,
  };
}

function differences(record: SlotRecord, judged: SlotVerdict | undefined, zone: string): string[] {
  const tell: Tell = (instant) => zonedMoment(instant, zone);
  if (judged === undefined) return ["the promise has no such slot that is over"];
  const { slot, verdict, entries, short } = judged;
  const found: string[] = [];
  if (slot.opens !== record.opens || slot.closes !== record.closes) {
    const [end, written] = tellApart({ one: [slot.closes], other: [record.closes], zone });
    found.push(`it runs from ${tell(slot.opens)} to ${end}, not to ${written}`);
  }
  if (verdict !== record.verdict) {
    found.push(`the ledger says ${record.verdict}, the history says ${verdict}`);
  }
  if (verdict === record.verdict && !isSameShortfall(short, record.short)) {
    found.push(`the ledger has ${tellShort(record.short)}, the history has ${tellShort(short)}`);
  }
  // An entry may have been renamed or retitled since; when it became public has not changed.
  const moments = new Set(entries.map(({ public_at }) => public_at));
  for (const { path, public_at } of record.entries) {
    if (moments.has(public_at)) continue;
    const isNear = [...moments].some((moment) => tell(moment) === tell(public_at));
    const at = isNear ? public_at : tell(public_at);
    found.push(`no entry became public at ${at}, where the ledger has ${path}`);
  }
  return found;
}

function tellShort(short: Shortfall | undefined): string {
  return short === undefined ? "no entry that was too short" : describeShortfall(short);
}
