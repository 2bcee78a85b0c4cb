import type { EntryState } from "../dev-log/dev-log-entry.ts";
import type { DevLogState } from "./dev-log-state.ts";

/** Why readers can't see an entry of the bot's any more; `undefined` if they can. */
export function findHiding(
  entry: string,
  { reading }: Pick<DevLogState, "reading">,
): string | undefined {
  const found = reading.entries.find(({ path }) => path === entry);
  if (found === undefined) return "the site makes no page of it";
  return found.state === "public" ? undefined : `it is not public: ${hidden[found.state]}`;
}

const hidden: Readonly<Record<Exclude<EntryState, "public">, string>> = {
  draft: "it is a draft",
  future: "it is dated in the future",
  expired: "it has expired",
  deleted: "it was deleted",
  unrendered: "the site makes no page of it",
  unreadable: "its front matter cannot be read",
};

/** The roasts that were published and that nobody can read any more, in words. */
export function describeHiddenRoasts(state: Pick<DevLogState, "reading" | "ledger">): string[] {
  return [...state.ledger.slots.values()].flatMap(({ record: { slot }, penance }) => {
    if (penance?.kind !== "roasted") return [];
    const why = findHiding(penance.entry, state);
    return why === undefined
      ? []
      : [`The roast of slot ${slot} (${penance.entry}) was taken from its readers: ${why}.`];
  });
}
