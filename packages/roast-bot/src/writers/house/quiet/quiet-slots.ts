import { weekdayOf } from "../content/weekday-of.ts";
import type { CaseFile } from "../content/case-file.ts";
import { countedOrZero } from "../sentences/counted.ts";
import { named, quoted, timed, type Piece } from "../sentences/piece.ts";
import type { Slots } from "../sentences/realise.ts";

/** What the slots of a quiet slot's lines stand for: the list, its count, its titles and its ends. */
export function quietSlots(file: CaseFile): Slots {
  const { list } = file;
  if (!list) return () => undefined;
  const [first, second] = list.text.split("\n").filter((title) => title.trim() !== "");
  const day = (field: "opens" | "closes"): Piece =>
    timed(weekdayOf(list[field]), { exhibit: list.id, field });
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    source: () => named(list.source, list.id),
    "list-count": () => {
      const figure = file.figure("pull-requests.count");
      return figure && countedOrZero(figure);
    },
    "opens-day": () => day("opens"),
    "closes-day": () => day("closes"),
    bump: () => (first === undefined ? undefined : quoted(first, list.id)),
    "bump-2": () =>
      second === undefined || second === first ? undefined : quoted(second, list.id),
  };
  return (name) => makers[name]?.();
}
