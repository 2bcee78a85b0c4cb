import type { Shortfall } from "@mea-culpa/formats";
import type { JudgedSlot } from "../dev-log/judge-slots.ts";

/** What came in a slot and was too short to keep it; `undefined` where nothing was. */
export function findShortfall({ short, minimumWords }: JudgedSlot): Shortfall | undefined {
  if (short.length === 0) return undefined;
  const entries = short.map(({ entry: { path }, stretch, words }) => ({
    path,
    public_at: stretch.from,
    words,
  }));
  return { promised: minimumWords, entries };
}

/** Says what came instead of what was promised: `an entry of 4 words; 50 were promised`. */
export function describeShortfall({ promised, entries }: Shortfall): string {
  const lengths = new Intl.ListFormat("en", { type: "conjunction" }).format(
    entries.map(({ words }) => String(words)),
  );
  const unit = entries.every(({ words }) => words === 1) ? "word" : "words";
  const what = entries.length === 1 ? "an entry" : `${entries.length} entries`;
  return `${what} of ${lengths} ${unit}; ${promised} ${promised === 1 ? "was" : "were"} promised`;
}

/** Whether two tell of the same entries, whatever those are called by now. */
export function isSameShortfall(one: Shortfall | undefined, other: Shortfall | undefined): boolean {
  return measure(one) === measure(other);
}

function measure(short: Shortfall | undefined): string {
  const lengths = short?.entries.map(({ public_at, words }) => `${public_at} ${words}`) ?? [];
  return [short?.promised ?? 0, ...lengths].join("\n");
}
