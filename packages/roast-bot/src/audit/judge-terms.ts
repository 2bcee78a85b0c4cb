import { redactSecrets } from "../secrets/find-secrets.ts";
import type { Shortfall, Slot } from "@mea-culpa/formats";
import { type JudgedSlot, judgeSlots, type TimelineSlot } from "../dev-log/judge-slots.ts";
import type { DevLog } from "../dev-log/open-dev-log.ts";
import { type DevLogReading, readDevLog } from "../dev-log/read-dev-log.ts";
import { promiseId } from "../ledger/promise-id.ts";
import { findShortfall } from "../ledger/shortfall.ts";
import type { SlotVerdict } from "../ledger/settle-slots.ts";
import type { DevLogPromise } from "../promise/promise.ts";
import { isOver } from "../promise/slots.ts";
import { delaySlots, layOutSlots } from "./lay-out-slots.ts";
import { isReadAlike, readPromiseVersions, type ReadVersionsOptions } from "./promise-versions.ts";

/** A promise as it stood for some time, and what became of the slots that closed meanwhile. */
export interface JudgedTerms {
  readonly promise: DevLogPromise;
  /** See `promiseId`. */
  readonly promiseId: string;
  /** In order. */
  readonly verdicts: readonly SlotVerdict[];
}

/** A slot that was owed, with the terms that were in force at its deadline. */
export interface OwedSlot extends JudgedSlot {
  readonly promise: DevLogPromise;
  /** See `promiseId`. */
  readonly promiseId: string;
}

/** The slot that is open now, and what would become of it if nothing happened any more. */
export interface OpenSlot extends Slot {
  readonly kept: boolean;
  readonly excused: boolean;
  /** What stands in it and is too short. */
  readonly short: Shortfall | null;
}

/** Every slot that is over, by the terms that were in force at its deadline. */
export interface JudgedPromise {
  readonly current: JudgedTerms;
  /** Of other promises than the current one, oldest first. */
  readonly earlier: readonly JudgedTerms[];
  /** All of them that were owed, whichever promise had them, in the order of time. */
  readonly owed: readonly OwedSlot[];
  /** Absent before the promise begins. */
  readonly open?: OpenSlot;
  /** What the current terms make of the dev log. */
  readonly reading: DevLogReading;
  /** Where promises had the ledger, one after the other. */
  readonly ledgerPaths: ReadonlySet<string>;
}

/**
 * Judges each slot by the terms that the branch held at its deadline: whoever changes them later
 * changes nothing before. What was changed before the first run of the bot counts as if it had
 * always stood there.
 */
export async function judgeTerms(
  devLog: DevLog,
  options: ReadVersionsOptions & {
    readonly present: string;
    /** See `LostRuns`. */
    readonly keptBefore?: ReadonlyMap<string, string>;
  },
): Promise<JudgedPromise> {
  const { promise, now, present, keptBefore } = options;
  const versions = delaySlots(await readPromiseVersions(devLog, options));
  const slots = layOutSlots(versions, now);
  const timeline = slots.flatMap((each, at) => {
    const { minimumWords = 0 } = versions[at]?.promise ?? promise;
    return each.map((slot) => ({ ...slot, minimumWords }));
  });
  const countsWords = versions.some((version) => version.promise.minimumWords !== undefined);
  const judged: JudgedTerms[] = [];
  const owed: OwedSlot[] = [];
  let reading: DevLogReading | undefined;
  for (const [at, version] of versions.entries()) {
    const before = versions[at - 1]?.promise;
    if (reading === undefined || !isReadAlike(before, version.promise)) {
      const terms = { ...version.promise, laterWho: promise.who };
      reading = await readDevLog({ devLog, terms, now, present, countsWords });
    }
    const { entries } = reading;
    const own = judgeSlots({
      promise: version.promise,
      slots: slots[at] ?? [],
      timeline,
      entries,
      now,
      ...(keptBefore && { keptBefore }),
    });
    judged.push(toTerms(version.promise, own));
    const { promise: terms } = version;
    owed.push(...own.map((slot) => ({ ...slot, promise: terms, promiseId: promiseId(terms) })));
  }
  const last = reading ?? (await readDevLog({ devLog, terms: promise, now, present, countsWords }));
  const { entries } = last;
  const open = judgeOpen(promise, { timeline, entries, now, ...(keptBefore && { keptBefore }) });
  return {
    ...joinTerms(judged, promise),
    owed,
    ...(open !== undefined && { open }),
    reading: last,
    ledgerPaths: new Set(versions.map((version) => version.promise.paths.ledger)),
  };
}

function judgeOpen(
  promise: DevLogPromise,
  {
    timeline,
    entries,
    now,
    ...options
  }: {
    readonly timeline: readonly TimelineSlot[];
    readonly entries: DevLogReading["entries"];
    readonly now: string;
    readonly keptBefore?: ReadonlyMap<string, string>;
  },
): OpenSlot | undefined {
  const found = timeline.find((each) => !isOver(each, now));
  if (found === undefined || Date.parse(found.opens) > Date.parse(now)) return undefined;
  const { minimumWords: _, ...slot } = found;
  const [judged] = judgeSlots({
    ...options,
    promise,
    slots: [slot],
    timeline,
    entries,
    now: slot.closes,
  });
  return {
    ...slot,
    kept: judged?.verdict === "kept",
    excused: judged?.verdict === "excused",
    short: (judged && findShortfall(judged)) ?? null,
  };
}

function toTerms(promise: DevLogPromise, judged: readonly JudgedSlot[]): JudgedTerms {
  const id = promiseId(promise);
  const verdicts = judged.map((each): SlotVerdict => {
    const { slot, verdict, entries, excuse, doubts } = each;
    const short = findShortfall(each);
    const keeping = entries.map(({ entry: { path, title }, stretch }) => ({
      path,
      // It is repeated where its author can't take it back.
      title: redactSecrets(title),
      public_at: stretch.from,
    }));
    return {
      promise: id,
      slot,
      verdict,
      entries: keeping,
      ...(short !== undefined && { short }),
      excuse: excuse === undefined ? null : redactSecrets(excuse.reason),
      ...(doubts.length > 0 && { doubt: redactSecrets(tellDoubts(doubts)) }),
    };
  });
  return { promise, promiseId: id, verdicts };
}

function tellDoubts([first = "", ...others]: readonly string[]): string {
  return others.length === 0 ? `${first}.` : `${first} (and ${others.length} more).`;
}

/** Versions of the same promise are one: its slots go on counting. */
function joinTerms(
  judged: readonly JudgedTerms[],
  promise: DevLogPromise,
): Pick<JudgedPromise, "current" | "earlier"> {
  const current = promiseId(promise);
  const ids = [...new Set(judged.map(({ promiseId: id }) => id))];
  const join = (id: string): JudgedTerms => {
    const own = judged.filter((each) => each.promiseId === id);
    const verdicts = own
      .flatMap((each) => each.verdicts)
      .toSorted((one, other) => one.slot.number - other.slot.number);
    const last = own.at(-1)?.promise ?? promise;
    return { promise: id === current ? promise : last, promiseId: id, verdicts };
  };
  return { current: join(current), earlier: ids.filter((id) => id !== current).map(join) };
}
