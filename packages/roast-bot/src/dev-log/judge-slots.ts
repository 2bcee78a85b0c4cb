import type { Slot, Verdict } from "@mea-culpa/formats";
import { localDay } from "../promise/local-moment.ts";
import { indexSlots, isOver, slotsUntil } from "../promise/slots.ts";
import type { DevLogPromise, Excuse } from "../promise/promise.ts";
import type { DevLogEntry, PublicStretch } from "./dev-log-entry.ts";

/** An entry that keeps a slot's promise, with the stretch that proves it. */
interface ProvingEntry {
  readonly entry: DevLogEntry;
  readonly stretch: PublicStretch;
}

/** An entry that came in a slot and had fewer words than were promised when that closed. */
interface ShortEntry extends ProvingEntry {
  readonly words: number;
}

/** What became of a slot's promise and why. */
export interface JudgedSlot {
  readonly slot: Slot;
  readonly verdict: Verdict;
  /** The author's entries that count for this slot, in the order they became public. */
  readonly entries: readonly ProvingEntry[];
  /** The author's entries that are too short to count, when the verdict is `broken`. */
  readonly short: readonly ShortEntry[];
  /** How many words an entry owed to this slot. */
  readonly minimumWords: number;
  /** The pause that excuses it, when the verdict is `excused`. */
  readonly excuse?: Excuse;
  /**
   * What came in it and can't be judged, each in words with what to do, when the verdict is `broken`:
   * while there is any, nobody can say that nothing came.
   */
  readonly doubts: readonly string[];
}

/** A slot with the words that its terms ask of an entry; none if absent. */
export type TimelineSlot = Slot & { readonly minimumWords?: number };

/**
 * Judges every given slot that is over at `now`; a slot still open has no verdict and is left out.
 *
 * An entry counts once: for the slot in which it became public with as many words as the terms of
 * that slot ask for, provided it still was when that slot closed. One that was withdrawn before the
 * deadline counts when it comes back. Only the author's own entries count, and no translations of
 * them, unless of one that never had the words. An entry outweighs an excuse: a slot with an entry
 * is kept, even in a pause.
 */
export function judgeSlots(options: {
  promise: Pick<DevLogPromise, "cadence" | "zone" | "since" | "excuses" | "minimumWords">;
  slots: readonly Slot[];
  /** All slots that there are, in which entries count; those of the promise when absent. */
  timeline?: readonly TimelineSlot[];
  entries: readonly DevLogEntry[];
  now: string;
  /** When entries kept a slot by what is on record alone, by their paths: they keep no later one. */
  keptBefore?: ReadonlyMap<string, string>;
}): JudgedSlot[] {
  const { promise, slots, entries, now, keptBefore } = options;
  const { minimumWords = 0 } = promise;
  const timeline =
    options.timeline ?? slotsUntil(promise, now).map((slot) => ({ ...slot, minimumWords }));
  const slotAt = indexSlots(timeline);
  const proofs = new Map<string, ProvingEntry[]>();
  const shorts = new Map<string, ShortEntry[]>();
  const doubts = new Map<string, string[]>();
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const found = entries.flatMap((entry) => [
    ...findDoubts(entry, { slotAt, zone: promise.zone }),
    ...findMadeUnseen(entry, timeline),
  ]);
  for (const { slot, doubt } of found) {
    add(doubts, slot, doubt);
  }
  for (const entry of entries.filter(({ whose }) => whose.kind === "author")) {
    const counted = countedStretch(entry, slotAt);
    if (
      counted !== undefined &&
      isOriginal(entry, counted.slot) &&
      !hasKeptBefore(entry, counted.slot)
    ) {
      add(proofs, counted.slot, { entry, stretch: counted.stretch });
    }
    const short = entry.translationOf === undefined ? findShort(entry, slotAt) : undefined;
    const hasKept = counted !== undefined && counted.slot.closes < (short?.slot.closes ?? "");
    if (short !== undefined && !hasKept) {
      const { stretch, words } = short;
      add(shorts, short.slot, { entry, stretch, words });
    }
  }
  return slots
    .filter((slot) => isOver(slot, now))
    .map((slot) => {
      const proving = (proofs.get(slot.closes) ?? []).toSorted(byMoment);
      const judged = { slot, entries: proving, short: [], minimumWords, doubts: [] };
      if (proving.length > 0) return { ...judged, verdict: "kept" };
      const excuse = excuseFor(slot, promise);
      if (excuse !== undefined) return { ...judged, verdict: "excused", excuse };
      const short = (shorts.get(slot.closes) ?? []).toSorted(byMoment);
      return { ...judged, verdict: "broken", short, doubts: doubts.get(slot.closes) ?? [] };
    });

  function hasKeptBefore({ path, stretches }: DevLogEntry, { opens }: TimelineSlot): boolean {
    return [path, ...stretches.map((stretch) => stretch.path)].some((each) => {
      const moment = keptBefore?.get(each);
      return moment !== undefined && Date.parse(moment) < Date.parse(opens);
    });
  }

  /** A translation stands for its original where that never had the words. */
  function isOriginal({ translationOf }: DevLogEntry, { minimumWords: owed = 0 }: TimelineSlot) {
    if (translationOf === undefined) return true;
    const lengths = byPath.get(translationOf)?.stretches.flatMap((each) => each.lengths ?? []);
    return (lengths ?? []).length > 0 && (lengths ?? []).every(({ words }) => words < owed);
  }
}

function add<Item>(groups: Map<string, Item[]>, { closes }: Slot, item: Item): void {
  groups.set(closes, [...(groups.get(closes) ?? []), item]);
}

type FindSlot = (instant: string) => TimelineSlot | undefined;

/** The stretch that counts for an entry; `undefined` if it was public before any slot, or never. */
function countedStretch(
  entry: DevLogEntry,
  slotAt: FindSlot,
): { slot: TimelineSlot; stretch: PublicStretch } | undefined {
  for (const stretch of entry.stretches) {
    const lengths = stretch.lengths ?? [{ ...stretch, words: Infinity }];
    for (const [at, { words, ...start }] of lengths.entries()) {
      const slot = slotAt(start.from);
      if (slot === undefined) return undefined;
      const { minimumWords = 0 } = slot;
      const before = lengths[at - 1]?.words ?? -Infinity;
      if (words < minimumWords || before >= minimumWords) continue;
      const shortened = lengths.slice(at).find((later) => later.words < minimumWords)?.from;
      const until = shortened ?? stretch.until;
      if (until === undefined || Date.parse(until) > Date.parse(slot.closes)) {
        return { slot, stretch: { ...start, ...(until !== undefined && { until }) } };
      }
    }
  }
  return undefined;
}

/** The slot in which an entry came and at whose end it was there with too few words, if there is one. */
function findShort(
  { stretches }: DevLogEntry,
  slotAt: FindSlot,
): { slot: TimelineSlot; stretch: PublicStretch; words: number } | undefined {
  for (const stretch of stretches) {
    const slot = slotAt(stretch.from);
    if (slot === undefined) return undefined;
    const close = Date.parse(slot.closes);
    if (stretch.until !== undefined && Date.parse(stretch.until) <= close) continue;
    const words = stretch.lengths?.findLast(({ from }) => Date.parse(from) <= close)?.words;
    return words !== undefined && words < (slot.minimumWords ?? 0)
      ? { slot, stretch, words }
      : undefined;
  }
  return undefined;
}

/** What of an entry may have kept a slot, though nobody can tell. */
function findDoubts(
  entry: DevLogEntry,
  { slotAt, zone }: { readonly slotAt: FindSlot; readonly zone: string },
): readonly { readonly slot: TimelineSlot; readonly doubt: string }[] {
  const { path, whose, translationOf, unread = [] } = entry;
  if (whose.kind === "bot" || translationOf !== undefined) return [];
  const isOthers =
    whose.kind === "other" && whose.through === "front-matter" && whose.doubt === undefined;
  const illegible = (isOthers ? [] : unread.filter(({ makesPages }) => !makesPages)).flatMap(
    ({ from, until, line, column, message, ...at }) => {
      const slot = slotAt(from);
      if (
        slot === undefined ||
        (until !== undefined && Date.parse(until) <= Date.parse(slot.closes))
      )
        return [];
      return [{ slot, doubt: `${at.path}:${line}:${column} cannot be read: ${message}. Mend it` }];
    },
  );
  const undated = isOthers ? [] : findUndated(entry, { slotAt, zone });
  if (whose.kind !== "other" || whose.doubt === undefined) return [...illegible, ...undated];
  const slot = (countedStretch(entry, slotAt) ?? findShort(entry, slotAt))?.slot;
  const unknown =
    slot === undefined ? [] : [{ slot, doubt: `whose ${path} is can’t be told: ${whose.doubt}` }];
  return [...illegible, ...undated, ...unknown];
}

/** Every slot at whose end something stood there that makes pages of which nobody can tell. */
function findMadeUnseen(
  { unread = [] }: DevLogEntry,
  timeline: readonly TimelineSlot[],
): readonly { readonly slot: TimelineSlot; readonly doubt: string }[] {
  return unread.flatMap(({ path, from, until, message, makesPages }) =>
    (makesPages ? timeline : [])
      .filter(
        ({ closes }) =>
          Date.parse(from) <= Date.parse(closes) &&
          (until === undefined || Date.parse(closes) < Date.parse(until)),
      )
      .map((slot) => ({
        slot,
        doubt: `what ${path} brought can’t be told: ${message}. Write entries as files of their own, or keep it out of \`paths.entries\``,
      })),
  );
}

/** The slots of an entry's own day, where no history tells whether it was public then, or a clock that is wrong. */
function findUndated(
  { path, stretches, state, frontMatterDate, isOlderThanHistory = false }: DevLogEntry,
  { slotAt, zone }: { readonly slotAt: FindSlot; readonly zone: string },
): readonly { readonly slot: TimelineSlot; readonly doubt: string }[] {
  const [first] = stretches;
  // It stands there for all to see, by a commit that is dated after the present.
  const isAhead = first === undefined && state === "public";
  if (!isOlderThanHistory || frontMatterDate === undefined || !(first || isAhead)) return [];
  const ends = [frontMatterDate.at, frontMatterDate.at + 86_399_000];
  const slots = ends.flatMap((at) => slotAt(new Date(at).toISOString()) ?? []);
  const day = frontMatterDate.written.slice(0, 10);
  const came =
    first === undefined
      ? "its commit after the present; when it came"
      : `the first commit of this history brought it on ${localDay(first.from, zone)}; what was public before`;
  const doubt = `${path} is dated ${day}, and ${came} can’t be told`;
  return [...new Map(slots.map((slot) => [slot.closes, slot])).values()]
    .filter(({ closes }) => first === undefined || Date.parse(closes) < Date.parse(first.from))
    .map((slot) => ({ slot, doubt }));
}

/** The pause that covers a slot's deadline, by its local day, and was declared before it. */
function excuseFor(
  slot: Slot,
  promise: Pick<DevLogPromise, "zone" | "excuses">,
): Excuse | undefined {
  const day = localDay(slot.closes, promise.zone);
  return promise.excuses.find(
    ({ from, until, declaredAt }) =>
      from <= day &&
      day <= until &&
      (declaredAt === undefined || Date.parse(declaredAt) <= Date.parse(slot.closes)),
  );
}

function byMoment(a: ProvingEntry, b: ProvingEntry): number {
  const byTime = Date.parse(a.stretch.from) - Date.parse(b.stretch.from);
  return byTime === 0 ? (a.entry.path < b.entry.path ? -1 : 1) : byTime;
}
