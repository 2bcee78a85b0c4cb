import { posix } from "node:path";
import type { EntryState } from "../dev-log/dev-log-entry.ts";
import { isBehind } from "../ledger/run-records.ts";
import type { DevLogState } from "./dev-log-state.ts";

/** Why readers can't see an entry of the bot's any more where it was published; `undefined` if they can. */
export function findHiding(
  entry: string,
  { reading }: Pick<DevLogState, "reading">,
): string | undefined {
  const found = reading.entries.find(({ path }) => path === entry);
  if (found !== undefined) {
    return found.state === "public" ? undefined : `it is not public: ${hidden[found.state]}`;
  }
  const moved = findMoved(entry, { reading });
  return moved === undefined ? "the site makes no page of it" : `it was moved to ${moved}`;
}

/** Where an entry is public now that was moved: alone, or with the folder of all entries. */
export function findMoved(
  entry: string,
  { reading }: Pick<DevLogState, "reading">,
): string | undefined {
  return reading.entries.find(
    ({ state, stretches }) => state === "public" && stretches.some(({ path }) => path === entry),
  )?.path;
}

/**
 * Where an entry is public now that went with the folder of all entries: under its name, and with none
 * left where it was. A site that is laid out anew hides nothing.
 */
export function findMovedAlong(
  entry: string,
  { reading }: Pick<DevLogState, "reading">,
): string | undefined {
  const moved = findMoved(entry, { reading });
  const folder = `${posix.dirname(entry)}/`;
  if (moved === undefined || posix.basename(moved) !== posix.basename(entry)) return undefined;
  const others = reading.entries.filter(({ state, whose }) => {
    return state === "public" && whose.kind !== "bot";
  });
  const isAlong =
    others.some(
      ({ path, stretches }) =>
        posix.dirname(path) === posix.dirname(moved) &&
        stretches.some((stretch) => stretch.path.startsWith(folder)),
    ) && !others.some(({ path }) => path.startsWith(folder));
  return isAlong ? moved : undefined;
}

const hidden: Readonly<Record<Exclude<EntryState, "public">, string>> = {
  draft: "it is a draft",
  future: "it is dated in the future",
  expired: "it has expired",
  deleted: "it was deleted",
  unrendered: "the site makes no page of it",
  unreadable: "its front matter cannot be read",
};

/**
 * The roasts that were published and that nobody can read any more, in words. To a clock that stands
 * before the last run's, what that published is yet to come: none of it is missed.
 */
export function describeHiddenRoasts(
  state: Pick<DevLogState, "reading" | "ledger">,
  now: string,
): string[] {
  if (isBehind(now, state.ledger.lastRun)) return [];
  return [...state.ledger.slots.values()].flatMap(({ record: { slot }, penance }) => {
    if (penance?.kind !== "roasted") return [];
    const why = findHiding(penance.entry, state);
    if (why === undefined || findMovedAlong(penance.entry, state) !== undefined) return [];
    const isMoved = findMoved(penance.entry, state) !== undefined;
    const what = isMoved ? "is not where the record has it" : "was taken from its readers";
    return [`The roast of slot ${slot} (${penance.entry}) ${what}: ${why}.`];
  });
}
