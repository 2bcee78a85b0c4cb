/** Number words from zero to nineteen, and the tens. */
const cardinals: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
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
  once: 1,
  twice: 2,
  thrice: 3,
  double: 2,
  doubles: 2,
  doubled: 2,
  doubling: 2,
  triple: 3,
  triples: 3,
  tripled: 3,
  tripling: 3,
  quadruple: 4,
  quadruples: 4,
  quadrupled: 4,
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  tenfold: 10,
  half: 0.5,
  halves: 0.5,
  halved: 0.5,
  quarter: 0.25,
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

/** What a table holds for a word: “constructor” is in no table. */
export function ownValue<Value>(
  table: Readonly<Record<string, Value>>,
  word: string,
): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** The value of a single cardinal or scale word, or `undefined`. */
export function cardinalOf(word: string): number | undefined {
  return ownValue(cardinals, word) ?? ownValue(scales, word);
}

/** Whether the word is `hundred`, `thousand` or `million`. */
export function isScale(word: string): boolean {
  return Object.hasOwn(scales, word);
}

/** The value of an ordinal word (`first`, `seventeenth`), or `undefined`. */
export function ordinalOf(word: string): number | undefined {
  const irregular = ownValue(irregularOrdinals, word);
  if (irregular !== undefined) return irregular;
  if (word.endsWith("ieth")) return ownValue(cardinals, `${word.slice(0, -4)}y`);
  if (word.endsWith("th")) return cardinalOf(word.slice(0, -2));
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
    const value = cardinalOf(word);
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
