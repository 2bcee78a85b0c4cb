/** Number words from zero to nineteen, and the tens. */
const cardinals: Readonly<Record<string, number>> = {
  ...numberFrom(0, 1, "zero one two three four five six seven eight nine ten eleven twelve"),
  ...numberFrom(13, 1, "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
  ...numberFrom(20, 10, "twenty thirty forty fifty sixty seventy eighty ninety"),
};

const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
};

const irregularOrdinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fifth: 5,
  eighth: 8,
  ninth: 9,
  twelfth: 12,
};

/** Words that state an exact number on their own. */
export const countingWords: Readonly<Record<string, number>> = {
  dozen: 12,
  couple: 2,
  pair: 2,
  duo: 2,
  trio: 3,
  quartet: 4,
  score: 20,
};

/** Words that state a factor: `twice`, `tripled`. */
export const factorWords: Readonly<Record<string, number>> = {
  ...sameNumber(0.25, "quarter"),
  ...sameNumber(0.5, "half halves halved"),
  ...sameNumber(1, "once"),
  ...sameNumber(2, "twice double doubles doubled doubling twofold"),
  ...sameNumber(3, "thrice triple triples tripled tripling threefold"),
  ...sameNumber(4, "quadruple quadruples quadrupled fourfold"),
  ...sameNumber(5, "fivefold"),
  ...sameNumber(10, "tenfold"),
};

/** Words that state a range of counts, from and to, both inclusive. */
export const vagueWords: Readonly<Record<string, readonly [number, number]>> = {
  several: [3, 9],
  few: [3, 5],
  handful: [3, 6],
  dozens: [24, 240],
  scores: [40, 400],
  hundreds: [200, 2_000],
  thousands: [2_000, 20_000],
  millions: [2_000_000, 20_000_000],
};

/** Words that count on from a number in equal steps. */
export function numberFrom(
  first: number,
  step: number,
  words: string,
): Readonly<Record<string, number>> {
  return Object.fromEntries(words.split(" ").map((word, at) => [word, first + at * step]));
}

function sameNumber(value: number, words: string): Readonly<Record<string, number>> {
  return numberFrom(value, 0, words);
}

/** What a table holds for a word: “constructor” is in no table. */
export function ownValue<Value>(
  table: Readonly<Record<string, Value>>,
  word: string,
): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** The value of a single cardinal or scale word, or `undefined`. */
export function readCardinal(word: string): number | undefined {
  return ownValue(cardinals, word) ?? ownValue(scales, word);
}

/** Whether the word is `hundred`, `thousand` or `million`. */
export function isScale(word: string): boolean {
  return Object.hasOwn(scales, word);
}

/** The value of an ordinal word (`first`, `seventeenth`), or `undefined`. */
export function readOrdinal(word: string): number | undefined {
  const irregular = ownValue(irregularOrdinals, word);
  if (irregular !== undefined) return irregular;
  if (word.endsWith("ieth")) return ownValue(cardinals, `${word.slice(0, -4)}y`);
  if (word.endsWith("th")) return readCardinal(word.slice(0, -2));
  return undefined;
}

/**
 * The value of a run of number words (`two thousand one hundred twenty one`), or `undefined` when
 * they do not make one number (`three four`).
 */
export function parseNumberWords(words: readonly string[]): number | undefined {
  let total = 0;
  let group = 0;
  let previous = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const value = readCardinal(word);
    if (value === undefined) return undefined;
    if (value === 100) {
      if (group === 0 || group > 9) return undefined;
      group *= 100;
      previous = 100;
    } else if (value > 100) {
      if (group === 0) return undefined;
      total += group * value;
      group = 0;
      previous = value;
    } else {
      // After a ten only a unit may follow, after a unit nothing.
      if (previous < 20 || (previous < 100 && value > 9)) return undefined;
      group += value;
      previous = value;
    }
  }
  return total + group;
}
