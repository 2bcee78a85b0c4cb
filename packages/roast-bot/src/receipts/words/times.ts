/** Whether a word, in small letters, is a key of one of these tables. */
export function isIn(table: object, word: string): boolean {
  return Object.hasOwn(table, word);
}

/** Weekday names by their ISO 8601 numbers, long and short. */
export const weekdays: Readonly<Record<string, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

/** Month names by their numbers. */
export const months: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
};

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
