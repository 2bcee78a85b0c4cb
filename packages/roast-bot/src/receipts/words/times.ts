import { numberFrom } from "./number-words.ts";

/** Whether a word, in small letters, is a key of one of these tables. */
export function isIn(table: object, word: string): boolean {
  return Object.hasOwn(table, word);
}

/** Weekday names by their ISO 8601 numbers. */
export const weekdays: Readonly<Record<string, number>> = numberFrom(
  1,
  1,
  "monday tuesday wednesday thursday friday saturday sunday",
);

/** Month names by their numbers. */
export const months: Readonly<Record<string, number>> = numberFrom(
  1,
  1,
  "january february march april may june july august september october november december",
);

/** Parts of the day as hours `[from, to)`; where `from` is after `to`, the part spans midnight. */
export const dayParts: Readonly<Record<string, readonly [number, number]>> = {
  midnight: [0, 1],
  dawn: [4, 7],
  morning: [5, 12],
  noon: [12, 13],
  midday: [12, 13],
  afternoon: [12, 18],
  dusk: [17, 21],
  evening: [18, 22],
  night: [22, 5],
};

/** Time words that no field of an exhibit can prove to a reader of another day. */
export const floatingTimes: ReadonlySet<string> = new Set(
  `yesterday tonight tomorrow overnight recently lately ago`.split(/\s+/),
);
